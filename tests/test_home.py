"""The first page answers in the order of need: what comes, what was decided, what is open, what is new, what changed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from generator.archive.files import MemoryFiles
from generator.facts.news import lately
from generator.pages import all_pages
from generator.pages.latest import SHOWN
from tests.conftest import WITHHELD, files_with, public_of, to_yaml

PARTS = ("coming", "decided", "cases", "newest", "changed")


def council(number: int, *, coming: bool = True) -> dict[str, Any]:
    """The files of a council with two meetings that treated a matter and decided another, and one to come."""
    own = f"m/k{number}"
    first = {
        "sittings": [{"date": f"2025-0{number}-10"}],
        "agenda": [
            {"id": "a1", "title": f"{number}番目の水門の改修について", "case": f"mizu-{number}"},
            {"id": "a2", "title": f"{number}番目の橋の架け替えについて", "outcomes": {"result": "可決"}},
            {"id": "a3", "title": "その他の相談", "outcomes": {"result": "継続"}},
        ],
        "body": [{"speech": "会長", "text": "開会します。"}],
        "corrections": [
            {"on": f"2025-1{number % 3}-0{number}", "what": "日付を改めた。", "kind": "misprint"},
            {"on": f"2025-1{number % 3}-0{number}", "what": "数を改めた。", "kind": "misprint"},
        ],
    }
    if coming:
        first["next_meeting"] = {"date": f"2026-0{3 + number}-20", "start": "14:00"}
    return {
        f"{own}/council.yml": {"name": f"見本市第{number}水利審議会"},
        f"{own}/2025-01.yml": first,
    }


def busy(count: int, **more: Any) -> MemoryFiles:
    base = files_with(None)
    content = {name: base.read(name) for name in base.names() if not name.startswith("m/c/")}
    parts: dict[str, Any] = {"m/cases.yml": {"cases": [
        {"id": f"mizu-{n}", "kind": "consultation", "number": f"諮問第{n}号", "title": f"{n}番目の水門"}
        for n in range(1, count + 1)
    ]}}  # fmt: skip
    for n in range(1, count + 1):
        parts |= council(n, **more)
    return MemoryFiles(content | {name: to_yaml(said) for name, said in parts.items()})


def home_of(files: MemoryFiles) -> str:
    return next(page.content for page in all_pages(public_of(files)) if page.path == "index.md")


def part(content: str, own: str) -> str:
    found = re.search(rf'<section><div class="head"><h2 id="{own}">.*?</section>', content, re.S)
    assert found, own
    return found[0]


def test_the_parts_stand_in_the_order_of_need_and_each_leads_to_all_of_its_kind() -> None:
    content = home_of(busy(5))
    places = [content.index(f'id="{own}"') for own in PARTS]
    assert places == sorted(places)
    for own, there in zip(
        PARTS[1:],
        ("decisions/index.html", "cases/index.html", "years/index.html", "corrections/index.html"),
        strict=True,
    ):
        assert f'href="{there}"' in part(content, own)
        assert part(content, own).count("<li>") == SHOWN


def test_of_the_meetings_to_come_the_next_stands_first_and_none_is_left_out() -> None:
    said = part(home_of(busy(5)), "coming")
    names = re.findall(r"見本市第(\d)水利審議会</a>", re.sub("<wbr>|</?span[^>]*>", "", said))
    assert names == ["1", "2", "3", "4", "5"]
    shown, rest = said.split("<details>")
    assert shown.count("<li>") == SHOWN
    assert "ほか2件の予定" in re.sub("<[^>]*>", "", rest)
    assert "今はありません" in part(home_of(busy(2, coming=False)), "coming")


def test_what_is_still_open_is_no_decision() -> None:
    said = part(home_of(busy(2)), "decided")
    assert "その他の相談" not in said
    assert said.count("可決") == 2


def test_a_part_of_which_nothing_is_known_is_left_out() -> None:
    content = home_of(files_with({"body": [{"speech": "会長", "text": "開会します。"}]}))
    assert 'id="newest"' in content
    assert not re.search('id="(?:decided|cases|changed)"', content)


def test_changes_of_one_kind_record_and_day_are_one_and_the_newest_stands_first() -> None:
    public = public_of(busy(5))
    found = lately(public, 100)
    assert [(one.count, one.what) for one in found] == [(2, "誤字の訂正")] * 5
    days = [one.on.sort_key for one in found]
    assert days == sorted(days, reverse=True)
    assert lately(public, 2) == found[:2]


def test_what_was_withdrawn_is_told_without_its_title() -> None:
    files = files_with({"title": "消した会議の名前", "body": [{"speech": "会長", "text": "開会します。"}]})
    content = {name: files.read(name) for name in files.names()}
    (session,) = [name for name in content if re.fullmatch(r"m/c/\d.*\.yml", name)]
    own = Path(session).stem
    del content[session]
    content["m/c/council.yml"] = to_yaml(
        {"name": "水利審議会", "withdrawn": [{"id": own, "on": "2026-02-03", "why": "誤って公開したため"}]}
    )
    other = to_yaml({"sittings": [{"date": "2026-01-01"}], "body": [{"speech": "会長", "text": "はい。"}]})
    content["m/c/2026-01.yml"] = other
    said = part(home_of(MemoryFiles(content)), "changed")
    assert "取り下げ" in said
    assert f"m/c/{own}.html" in said
    assert "消した会議の名前" not in said


@pytest.mark.parametrize("released", [False, True])
def test_what_was_withheld_is_told_when_it_is_shown_again(released: bool) -> None:
    record = dict(WITHHELD) | (
        {"released": {"on": "2026-02-03", "by": "会長", "why": "事業が終わったため"}} if released else {}
    )
    words = {"withheld": "w1"} | ({"text": "丘の上の家です。"} if released else {})
    body = [{"speech": "会長", "text": ["場所は", words, "です。"]}]
    content = home_of(files_with({"withheld": {"w1": record}, "body": body}))
    assert ("後から公開" in content) is released

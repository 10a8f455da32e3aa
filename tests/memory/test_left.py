"""What stands where something was: notices on pages, small pages at addresses; nobody takes them for words of the record."""

from __future__ import annotations

import re
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from generator.archive.files import MemoryFiles
from generator.archive.load import load
from generator.checks import run_checks
from generator.facts.lasting import left_pages
from generator.facts.numbering import passage_names
from generator.site.outputs import site_files
from generator.site.publish import admit
from tests.conftest import AS_OF, public_of
from tests.memory.archives import files_of

KEY = "m/c/2025-01"
GONE: dict[str, Any] = {
    "agenda": [{"title": "開館時間"}, {"title": "その他"}],
    "materials": [{"title": "名簿"}],
    "gone": [
        {"id": "r2", "on": "2026-02-01", "why": "duplicate", "to": "r1"},
        {"id": "r4", "on": "2026-02-01", "why": "withdrawn", "note": "別の会議の発言でした。"},
        {"id": "agenda-a2", "on": "2026-02-01", "why": "withdrawn"},
        {"id": "material-m1", "on": "2026-02-01", "why": "withheld"},
        {"id": "toron", "on": "2026-02-01", "why": "joined", "to": "r3", "after": "r3"},
    ],
    "body": [
        {"speech": "会長", "text": "始めます。"},
        {"qa": {}, "ask": [{"speech": "委員", "text": "いつですか。"}], "answer": [{"speech": "館長", "text": "来月です。"}]},
        {"speech": "会長", "was": ["r7"], "text": "終わります。"},
    ],
}  # fmt: skip


def page_of(files: MemoryFiles, path: str) -> str:
    return next(page.markdown for page in site_files(public_of(files)).pages if page.path == path)


def test_a_notice_stands_where_something_was_and_under_its_address() -> None:
    page = page_of(files_of({KEY: GONE}), f"{KEY}.md")
    tree = LexborHTMLParser(page)
    notices = {node.attributes["id"]: node.text() for node in tree.css("p.gone.not-said")}
    assert notices == {
        "agenda-a2": "議題2は、令和8年（2026年）2月1日に取り下げました。",
        "material-m1": "資料1は、令和8年（2026年）2月1日に公開をやめました。",
        "r2": "発言2は、ほかと重複していたため、令和8年（2026年）2月1日に取り除きました。 発言1へ",
        "r4": "発言4は、令和8年（2026年）2月1日に取り下げました。別の会議の発言でした。",
        "toron": "この場所にあったもの（toron）は、令和8年（2026年）2月1日に発言3に統合しました。 発言3へ",
        "r7": "発言7は、発言6に統合しました。 発言6へ",
    }
    ids = re.findall(r' id="((?:r|n)\d+|toron)"', page)
    assert ids == ["r1", "r2", "n1", "r3", "r5", "r4", "toron", "r6", "r7"]
    assert all(node.attributes["role"] == "note" for node in tree.css("p.gone"))


def test_numbers_that_readers_see_stay_when_one_goes_or_is_put_in() -> None:
    body = [
        {"speech": "会長", "id": "r0-a", "text": "前。"},
        {"speech": "会長", "text": "一。"},
        {"speech": "会長", "text": "三。"},
        {"speech": "会長", "id": "r3-a", "text": "三の次。"},
        {"withheld": "w1", "id": "r4"},
        {"speech": "会長", "text": "五。"},
    ]
    gone = [{"id": "r2", "on": "2026-02-01", "why": "duplicate"}]
    record = {"kind": "retracted", "reason": "取消し", "decided_by": "会長"}
    archive, problems = load(files_of({KEY: {"body": body, "gone": gone, "withheld": {"w1": record}}}))
    assert not problems
    assert passage_names(archive.minutes[0].session) == {
        "r0-a": "発言0の1", "r1": "発言1", "r3": "発言3", "r3-a": "発言3の2", "r5": "発言5",
    }  # fmt: skip


def test_the_search_finds_no_notice() -> None:
    (member,) = site_files(public_of(files_of({KEY: GONE}))).searched
    session = member.session()
    assert not [remark for remark in session.remarks if "統合" in remark.text or "取り" in remark.text]


ONE: dict[str, Any] = {
    "materials": [{"title": "資料", "status": "public", "href": "files/a.csv"}],
    "body": [{"speech": "会長", "text": "始めます。"}],
}
COUNCIL = {"name": "見本審議会"}


def test_a_council_that_moved_leaves_a_page_for_itself_for_each_session_and_its_files() -> None:
    home = {
        "name": "見本市",
        "moved": [{"from": "old", "to": "c", "on": "2025-10-01", "why": "名前が変わったため。"}],
    }
    later = {"sittings": [{"date": "2025-12-01"}]}
    files = files_of({KEY: ONE, "m/c/2025-02": later}, {"m/municipality.yml": home, "m/c/files/a.csv": b"a"})
    site = site_files(public_of(files))
    left = {page.path: page for page in site.pages if page.kind == "left"}
    # What was held after the move was never there.
    assert set(left) == {"m/old/index.md", "m/old/2025-01.md"}
    assert 'href="../c/2025-01.html"' in left["m/old/2025-01.md"].markdown
    assert "名前が変わったため。" in left["m/old/2025-01.md"].markdown
    assert "始めます" not in left["m/old/2025-01.md"].markdown
    assert site.attachments["m/old/files/a.csv"] == "m/c/files/a.csv"


def test_moves_after_moves_lead_to_where_the_page_is_now() -> None:
    council = COUNCIL | {
        "moved": [
            {"from": "2025-01a", "to": "2025-01b", "on": "2025-06-01"},
            {"from": "2025-01b", "to": "2025-01", "on": "2025-07-01"},
        ]
    }
    home = {"name": "見本市", "moved": [{"from": "old", "to": "c", "on": "2025-10-01"}]}
    site = {"moved": [{"from": "n", "to": "m", "on": "2025-11-01"}]}
    more = {"m/c/council.yml": council, "m/municipality.yml": home, "site.yml": site, "m/c/files/a.csv": b"a"}
    files = files_of({KEY: ONE}, more)
    left = left_pages(public_of(files))
    ends = {key: one.to for key, one in left.items() if one.kind == "session"}
    assert set(ends.values()) == {KEY}
    assert {
        "m/c/2025-01a",
        "m/c/2025-01b",
        "m/old/2025-01",
        "m/old/2025-01a",
        "n/c/2025-01",
        "n/old/2025-01",
    } <= set(ends)
    assert left["n"].to == "m"
    assert left["n/c"].to == "m/c"
    assert not list(run_checks(load(files)[0], AS_OF))


def test_what_is_withdrawn_says_when_and_why_and_not_what() -> None:
    council = COUNCIL | {
        "contact": {"office": "総務課"},
        "withdrawn": [{"id": "2025-02", "on": "2026-02-01", "why": "別の会議のものでした。"}],
    }
    home = {
        "name": "見本市",
        "withdrawn": [{"id": "d", "on": "2026-02-01", "why": "誤り。", "pages": ["2025-01"]}],
    }
    files = files_of(
        {KEY: ONE}, {"m/c/council.yml": council, "m/municipality.yml": home, "m/c/files/a.csv": b"a"}
    )
    site = site_files(public_of(files))
    pages = {page.path: page for page in site.pages if page.kind == "left"}
    assert set(pages) == {"m/c/2025-02.md", "m/d/index.md", "m/d/2025-01.md"}
    said = pages["m/c/2025-02.md"].markdown
    assert "2月1日" in said
    assert "別の会議のものでした。" in said
    assert "総務課" in said
    assert not any(page.is_to_be_found for page in pages.values())


def test_a_page_that_is_there_again_is_not_covered_by_a_small_one() -> None:
    council = COUNCIL | {"withdrawn": [{"id": "2025-01", "on": "2026-02-01", "why": "誤り。"}]}
    files = files_of({KEY: ONE}, {"m/c/council.yml": council, "m/c/files/a.csv": b"a"})
    archive, _ = load(files)
    paths = [page.path for page in site_files(admit(archive, AS_OF)).pages]
    assert paths.count(f"{KEY}.md") == 1
    assert "address-reused" in [problem.code for problem in run_checks(archive, AS_OF)]

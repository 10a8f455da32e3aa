"""Lists and registers: newest first, days once, nothing that no record says, links that tell apart where they lead."""

from __future__ import annotations

import datetime as dt
import posixpath
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from generator.archive.files import MemoryFiles
from generator.pages import all_pages
from generator.pages.page import Page
from generator.site.outputs import site_files
from tests.conftest import AS_OF, WITHHELD, files_with, public_of, to_yaml

BODY = [{"speech": "会長", "text": "はい。"}]
LATER = {"date": f"{AS_OF.year + 1}-05-12", "start": "10:00", "place": "第1会議室"}


def pages_of(sessions: dict[str, dict[str, Any]], **changes: dict[str, Any]) -> dict[str, Page]:
    """The pages of an archive of one council by their paths; ``sessions`` are named by their days."""
    files = files_with(None, **changes)
    made = {f"m/c/{day}.yml": to_yaml({"sittings": [{"date": day}]} | one) for day, one in sessions.items()}
    return {page.path: page for page in site_files(public_of(MemoryFiles(dict(each(files)) | made))).pages}


def each(files: MemoryFiles) -> list[tuple[str, bytes]]:
    return [(name, files.read(name)) for name in files.names()]


def dom(page: Page) -> LexborHTMLParser:
    return LexborHTMLParser(page.markdown)


def text(page: Page) -> str:
    return re.sub(r"&#(\d+);", lambda m: chr(int(m[1])), re.sub("<[^>]*>", "", page.markdown))


THREE = {day: {"body": BODY} for day in ("2024-04-15", "2025-01-20", "2025-03-03")}


@pytest.mark.parametrize("path", ["m/c/index.md", "years/2024.md", "index.md"])
def test_a_list_begins_with_the_newest(path: str) -> None:
    days = [t.attributes["datetime"] for t in dom(pages_of(THREE)[path]).css("ul.sessions time")]
    assert days == sorted(THREE, reverse=True)


def test_a_council_opens_with_the_newest_and_the_next_meeting_and_ends_with_the_plots() -> None:
    sessions = THREE | {"2025-03-03": {"body": BODY, "next_meeting": LATER}, "2023-05-01": {"body": BODY}}
    page = pages_of(sessions)["m/c/index.md"]
    places = [page.markdown.index(words) for words in ("最新の回", "次回の予定", "{#y2024}", 'class="plot ')]
    assert places == sorted(places)
    assert dom(page).css_first(".latest a").attributes["href"] == "2025-03-03.html"
    assert "午前10時 第1会議室" in text(page)


def test_a_next_meeting_whose_day_is_over_is_not_promised() -> None:
    pages = pages_of(THREE | {"2025-03-03": {"next_meeting": {"date": "2025-04-14"}}})
    assert "この日は過ぎましたが、会議録はまだありません" in text(pages["m/c/index.md"])
    assert "予告されている会議は、今はありません" in text(pages["index.md"])
    pages = pages_of(THREE | {"2025-03-03": {"next_meeting": LATER}})
    assert "この日は過ぎました" not in text(pages["m/c/index.md"])
    assert "これからの会議" in text(pages["index.md"])


def test_below_a_heading_of_the_year_a_day_is_short_and_said_once() -> None:
    pages = pages_of(THREE)
    for path in ("m/c/index.md", "years/2024.md"):
        (entry, *_) = dom(pages[path]).css(".listed .sessions > li")
        assert entry.css_first("time").text() == "3月3日（月）"
        assert entry.text().count("3月3日") == 1, path
        assert "2025年" not in entry.text()
    (entry, *_) = dom(pages["index.md"]).css(".sessions > li")
    assert entry.text().count("3月3日") == 1


def test_a_year_of_many_meetings_is_set_apart_by_month() -> None:
    days = {f"2024-{month:02}-{day:02}": {"body": BODY} for month in range(4, 10) for day in (1, 8, 15)}
    page = dom(pages_of(days)["years/2024.md"])
    assert [h.text() for h in page.css(".listed h3")] == [f"令和6年{month}月" for month in range(9, 3, -1)]
    assert page.css_first(".listed time").text() == "15日（日）"


@pytest.mark.parametrize(
    "path", ["m/c/index.md", "years/2024.md", "index.md", "withheld/index.md", "m/index.md"]
)
def test_a_list_says_nothing_that_no_record_says(path: str) -> None:
    said = text(pages_of({day: {} for day in THREE} | {"2022-05-02": {}})[path])
    for words in ("対面", "0件", "0回", "全文記録", "ありません。公開"):
        assert words not in said, words


def test_a_year_between_without_minutes_is_no_zero() -> None:
    shown = dom(pages_of(THREE | {"2022-05-02": {}})["m/c/index.md"])
    (row,) = [tr for tr in shown.css(".plot tr") if "2023年度" in tr.text()]
    assert "記録なし" in row.text()
    assert row.css_first("rect") is None
    assert row.css_first("svg.unknown") is not None


def test_links_of_a_register_tell_apart_where_they_lead() -> None:
    agenda = [{"title": "その他", "outcomes": [{"result": "承認"}]}]
    body = [
        {"withheld": "w1"},
        {"section": {"title": "その他"}, "blocks": [{"withheld": "w1"}, {"withheld": "w1"}]},
    ]
    one = {"agenda": agenda, "body": body, "withheld": {"w1": WITHHELD}}
    pages = pages_of(dict.fromkeys(THREE, one))
    for path in ("withheld/index.md", "decisions/index.md", "m/grounds/kojin.md", "m/c/2025-03-03.md"):
        places: dict[str, set[str]] = {}
        for link in dom(pages[path]).css(".register .thing a"):
            places.setdefault(link.text(), set()).add(link.attributes["href"] or "")
        assert places, path
        assert all(len(there) == 1 for there in places.values()), (path, places)


def test_a_register_is_grouped_by_meeting() -> None:
    agenda = [{"title": f"議案第{n}号", "outcomes": [{"result": "可決"}]} for n in (1, 2)]
    page = dom(pages_of({day: {"agenda": agenda} for day in THREE})["decisions/index.md"])
    assert len(page.css(".listed > section")) == 3
    assert [len(section.css("li")) for section in page.css(".listed > section")] == [2, 2, 2]
    assert page.css("table") == []


def test_a_council_is_named_with_its_municipality_where_its_name_does_not_say_it() -> None:
    named = {"council": {"name": "文教委員会"}}
    pages = pages_of(THREE, **named)
    for path in ("index.md", "decisions/index.md", "m/c/index.md"):
        if "文教委員会" in text(pages[path]):
            assert "見本市 文教委員会" in text(pages[path]), path
    assert pages["m/c/index.md"].title == "見本市 文教委員会"


DAY = st.dates(dt.date(2023, 4, 1), dt.date(2025, 3, 31)).map(dt.date.isoformat)
MEETING = st.fixed_dictionaries(
    {"sittings": DAY.map(lambda day: [{"date": day}])},
    optional={
        "agenda": st.just([{"title": "花壇の件", "outcomes": [{"result": "可決"}]}]),
        "body": st.just([*BODY, {"withheld": "w1"}]),
        "form": st.sampled_from(("online", "in_person")),
    },
)


def withholding(meeting: dict[str, Any]) -> dict[str, Any]:
    return meeting | ({"withheld": {"w1": WITHHELD}} if "body" in meeting else {})


@settings(max_examples=60)
@given(st.lists(st.tuples(st.sampled_from(("c", "d")), MEETING), min_size=1, max_size=30))
def test_every_list_tells_each_meeting_once_and_newest_first_and_only_what_is_recorded(
    meetings: list[tuple[str, dict[str, Any]]],
) -> None:
    made = {f"m/{council}/{n:02}": withholding(one) for n, (council, one) in enumerate(meetings)}
    files = dict(each(files_with(None))) | {"m/d/council.yml": to_yaml({"name": "別の審議会"})}
    files |= {f"{key}.yml": to_yaml(one) for key, one in made.items()}
    pages = {page.path: page for page in site_files(public_of(MemoryFiles(files))).pages}
    days = {key: one["sittings"][0]["date"] for key, one in made.items()}
    decided, withheld = ({key for key, one in made.items() if part in one} for part in ("agenda", "body"))
    lists: dict[str, list[set[str]]] = {
        "years": [{key for key, day in days.items() if fiscal(day) == year} for year in (2023, 2024)],
        "m/c/index.md": [{key for key in days if "/c/" in key}],
        "m/d/index.md": [{key for key in days if "/d/" in key}],
        "decisions/index.md": [decided],
        "withheld/index.md": [withheld],
    }
    shown = {path: [told(pages[path])] for path in lists if path in pages}
    shown["years"] = [
        told(pages[path]) if (path := f"years/{year}.md") in pages else [] for year in (2023, 2024)
    ]
    for path, wanted in lists.items():
        for there, should in zip(shown.get(path, [[]]), wanted, strict=True):
            assert sorted(there) == sorted(should), path
            assert [days[key] for key in there] == sorted((days[key] for key in there), reverse=True), path
    newest = told(pages["index.md"])
    assert len(newest) == len(set(newest))
    assert [days[key] for key in newest] == sorted(days.values(), reverse=True)[: len(newest)]
    for page in pages.values():
        if page.kind in ("home", "council", "year", "decisions", "withheld"):
            dated = {time.attributes["datetime"] for time in dom(page).css("time")}
            assert dated <= {*days.values()}, page.path


def fiscal(day: str) -> int:
    return int(day[:4]) - (day[5:7] < "04")


def told(page: Page) -> list[str]:
    """The meetings of the lists of a page, in order: of each list of meetings the link of its day, of a register its heading."""
    found = dom(page).css(".sessions > li a:has(.when), .listed > section > h3 a")
    return [
        posixpath.normpath(
            posixpath.join(posixpath.dirname(page.path), a.attributes["href"] or "")
        ).removesuffix(".html")
        for a in found
    ]


@given(st.sets(st.integers(2015, 2025), min_size=1, max_size=6))
def test_from_the_page_of_a_year_one_goes_to_the_years_before_and_after(years: set[int]) -> None:
    said = {
        "agenda": [{"title": "件", "outcomes": [{"result": "可決", "manner": "挙手"}]}],
        "body": [{"speech": "会長", "text": "はい。"}],
    }
    content = {
        f"m/c/{year}-01.yml": to_yaml(said | {"sittings": [{"date": f"{year}-05-12"}]}) for year in years
    }
    pages = {
        page.path: page for page in all_pages(public_of(MemoryFiles({**files_with().content, **content})))
    }
    order = sorted(years)
    for form in ("years/{}.md", "votes/m/c/{}.md"):
        for n, year in enumerate(order):
            meta = pages[form.format(year)].front_matter
            links = [meta.get(way, [None, None])[1] for way in ("previous", "next")]  # type: ignore[index]
            assert links == [
                f"{order[n - 1]}.html" if n else None,
                f"{order[n + 1]}.html" if n + 1 < len(order) else None,
            ]
            assert meta.get("of") == ("年度" if len(order) > 1 else None)

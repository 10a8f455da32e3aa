"""The ledger of absence: every number that a council counted is here, is explained, or is said to be unexplained, on every face alike."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re
from collections import Counter
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.archive.entries import PublicArchive
from generator.archive.files import DiskFiles, MemoryFiles
from generator.archive.load import load
from generator.exports.own.archive import archive_data
from generator.facts.counting import count_of
from generator.facts.ledger import ledgers
from generator.facts.ledger_words import summary
from generator.facts.meetings import Entry, Ledger
from generator.facts.serials import Numbered, lost_between
from generator.model.words import ABSENCE, LEDGER, LEDGER_SIGNS
from generator.pages.page import Page
from generator.pipeline import read_and_check
from generator.site.outputs import site_files
from generator.site.publish import admit
from tests.conftest import AS_OF, ROOT, WITHHELD, archive_of, files_with, to_yaml
from tests.test_site import Reader

DRAFT = {"record": {"status": "draft"}}
EMBARGO = {"publish_from": "2099-01-01"}


def session(year: int, number: int | None = None, **more: Any) -> dict[str, Any]:
    counted = {"year": str(year)} | ({"number": str(number)} if number else {}) | more.pop("counted", {})
    day = (dt.date(year, 4, 1) + dt.timedelta(7 * (number or 0))).isoformat()
    return {
        "session": counted,
        "sittings": [{"date": day}],
        "body": [{"p": f"{year}の{number}の会議。"}],
    } | more


def files_of(*sessions: dict[str, Any], **council: Any) -> MemoryFiles:
    made = files_with(None, council=council).content
    return MemoryFiles(made | {f"m/c/s-{i:03}.yml": to_yaml(one) for i, one in enumerate(sessions)})


def public_of(files: MemoryFiles, day: dt.date = AS_OF) -> PublicArchive:
    return admit(archive_of(files), day)


def ledger(*sessions: dict[str, Any], **council: Any) -> Ledger:
    (found,) = ledgers(public_of(files_of(*sessions, **council)))
    return found


def states(found: Ledger) -> dict[tuple[int | None, int | None], str]:
    return {(entry.year, entry.number): entry.state for entry in found.entries}


def problems(files: MemoryFiles, day: dt.date = AS_OF) -> list[tuple[str, str]]:
    return [(p.code, p.message + p.fix) for p in read_and_check(files, day).problems]


def pages_of(files: MemoryFiles, day: dt.date = AS_OF) -> dict[str, Page]:
    return {page.path: page for page in site_files(public_of(files, day)).pages}


def words_of(page: Page) -> str:
    return "".join(Reader(page.markdown).text)


GAP = (session(2023, 1), session(2023, 3))
ALL_OF_IT = {"covers": {"from": "令和5年度", "complete": "true"}}
STATED = {
    "absent": [{"year": "令和5年度", "number": "2", "state": "not_collected", "reason": "冊子だけがある"}]
}


def test_a_number_without_a_word_stops_an_archive_that_says_it_is_complete() -> None:
    ((code, told),) = problems(files_of(*GAP, **ALL_OF_IT))
    assert code == "ledger-gap"
    assert "見本市 見本審議会の令和5年度第2回" in told
    assert "「- {year: 令和5年度, number: 2, state: not_collected, reason: 理由}」" in told
    assert [code for code, _ in problems(files_of(*GAP))] == ["number-gap"]


def test_a_word_lets_it_pass_and_every_face_shows_it() -> None:
    files = files_of(*GAP, **ALL_OF_IT, **STATED)
    assert problems(files) == []
    pages = pages_of(files)
    assert "令和5年度第2回：未収録。冊子だけがある" in words_of(pages["m/c/index.md"])
    assert "第2回（未収録）" in words_of(pages["m/c/index.md"])
    assert "未収録1回" in words_of(pages["ledger/index.md"])


def test_what_the_fix_says_is_a_file_that_passes() -> None:
    ((_, told),) = problems(files_of(*GAP, **ALL_OF_IT))
    lines = "".join(f"\n  {line}" for line in re.findall("「(- {.*?})」", told))
    files = files_of(*GAP, **ALL_OF_IT)
    council = files.content["m/c/council.yml"] + f"\nabsent:{lines}\n".encode()
    assert problems(MemoryFiles(files.content | {"m/c/council.yml": council})) == []


def row_of(page: Page, year: str) -> str:
    (table,) = re.findall(r"<caption>年度ごとの会議録の数</caption>.*?</table>", page.markdown)
    (row,) = [row for row in re.findall(r"<tr>.*?</tr>", table) if year in row]
    return row


@pytest.mark.parametrize(
    ("covers", "said", "hatched"),
    [
        ({}, "記録なし", True),
        ({"covers": {"from": "2024"}}, "記録なし", True),
        ({"covers": {"from": "2020", "to": "2022"}}, "記録なし", True),
        ({"covers": {"from": "2021"}}, "会議録なし", False),
    ],
)
def test_of_a_year_that_is_not_covered_no_number_is_said(covers: Any, said: str, hatched: bool) -> None:
    page = pages_of(files_of(session(2021, 1), session(2024, 1), session(2024, 2), **covers))["m/c/index.md"]
    row = row_of(page, "令和5年度")
    assert said in row
    assert ("unknown" in row) is hatched
    assert "0回" not in words_of(page)


def test_years_before_the_first_meeting_are_shown_where_they_are_covered() -> None:
    pages = pages_of(files_of(session(2023, 1), session(2024, 1), covers={"from": "2021"}))
    assert "会議録なし" in row_of(pages["m/c/index.md"], "令和3年度")
    text = words_of(pages["m/c/index.md"])
    assert "令和3年度から令和4年度会議録なし" in text


def test_without_covers_nothing_is_claimed_of_other_years() -> None:
    found = ledger(session(2021, 1), session(2024, 1))
    assert set(states(found).values()) == {"held"}
    assert found.span == (2021, 2024)
    assert not any(found.holds(year) for year in range(2015, 2030))


KNOWN = st.sets(st.integers(1, 9), min_size=1)


@given(KNOWN, st.dictionaries(st.integers(1, 9), st.sampled_from(list(ABSENCE))), st.booleans())
def test_every_number_is_exactly_one_thing(held: set[int], absent: dict[int, str], complete: bool) -> None:
    said = [{"year": "2023", "number": str(n), "state": state, "reason": "訳"} for n, state in absent.items()]
    found = ledger(
        *(session(2023, n) for n in held),
        absent=said,
        covers={"from": "2023", "complete": str(complete).lower()},
    )
    last = max([*held, *absent])
    expected = {(2023, n): "held" if n in held else absent.get(n, "unexplained") for n in range(1, last + 1)}
    assert states(found) == expected
    assert found.counts.total() == len(found.entries) == last
    assert {one.absent.number for one, _ in found.beaten} == held & absent.keys()


@given(KNOWN, st.integers(1, 12), st.sampled_from([DRAFT, EMBARGO, {"publish_until": "2024-01-01"}]))
def test_what_is_not_shown_adds_no_meeting_and_explains_one_that_is_missed(
    held: set[int], number: int, hidden: dict[str, Any]
) -> None:
    if number in held:
        return
    shown = [session(2023, n) for n in held]
    without, beside = states(ledger(*shown)), states(ledger(*shown, session(2023, number, **hidden)))
    state = "ended" if "publish_until" in hidden else "not_yet"
    assert beside == without | ({(2023, number): state} if number < max(held) else {})


@pytest.mark.parametrize("hidden", [DRAFT, EMBARGO])
def test_a_record_that_is_being_made_leaves_no_trace_unless_its_number_is_known(hidden: Any) -> None:
    secret = session(2023, 4, title="ひみつの会議", counted={"kind": "秘密会"}, **hidden)
    without, beside = pages_of(files_of(*GAP)), pages_of(files_of(*GAP, secret))
    assert {path: page.source for path, page in without.items()} == {
        path: page.source for path, page in beside.items()
    }
    known = pages_of(files_of(*GAP, session(2023, 2, title="ひみつの会議", **hidden)))
    assert "ひみつ" not in "".join(page.source for page in known.values())
    assert "第2回（作成中・公開前）" in words_of(known["m/c/index.md"])


def serial(year: int, number: int | None, through: int, **more: Any) -> dict[str, Any]:
    return session(year, number, counted={"serial": str(through)} | more.pop("counted", {}), **more)


@pytest.mark.parametrize(
    ("sessions", "missed"),
    [
        ([serial(2022, 1, 51), serial(2023, 1, 54)], [(2022, 2), (2022, 3)]),
        ([serial(2022, 1, 51), serial(2023, 2, 54)], [(2022, 2), (2023, 1)]),
        ([serial(2022, 1, 51), session(2022, 2), serial(2023, 1, 54)], [(2022, 3)]),
        ([serial(2022, 1, 51), serial(2023, 1, 52)], []),
        ([serial(2020, 1, 51), serial(2023, 1, 53)], [(None, None)]),
        ([serial(2023, None, 51), serial(2023, None, 53)], [(2023, None)]),
        ([serial(2022, 3, 40), serial(2023, 1, 2)], [(2022, 1), (2022, 2)]),
        ([serial(2022, 1, 51), serial(2022, 1, 52, counted={"kind": "臨時会"}), serial(2022, 2, 53)], []),
    ],
)
def test_numbers_through_all_years_tell_of_meetings_that_nothing_else_tells_of(
    sessions: list[dict[str, Any]], missed: list[tuple[int | None, int | None]]
) -> None:
    found = ledger(*sessions)
    assert sorted((e.year or 0, e.number or 0) for e in found.unexplained) == [
        (year or 0, number or 0) for year, number in missed
    ]


def test_a_number_through_all_years_that_is_stated_is_the_number_of_its_year() -> None:
    said = [{"serial": "52", "year": "2022", "state": "lost", "reason": "廃棄"}]
    found = ledger(serial(2022, 1, 51), serial(2022, 3, 53), absent=said)
    assert states(found) == {(2022, 1): "held", (2022, 2): "lost", (2022, 3): "held"}


@given(st.lists(st.tuples(st.integers(2019, 2024), st.integers(1, 5)), unique=True, min_size=2), st.data())
def test_as_many_are_missed_as_were_taken_out(meetings: list[tuple[int, int]], data: st.DataObject) -> None:
    """Meetings counted without a gap, in each year and through all: whichever are taken out, no more are missed."""
    years = Counter(year for year, _ in meetings)
    whole = [(year, n) for year in sorted(years) for n in range(1, years[year] + 1)]
    known = [Numbered(year, "", n, 50 + i, (year, n)) for i, (year, n) in enumerate(whole)]
    kept = [one for one in known if data.draw(st.booleans())]
    gaps = {
        (year, n): Numbered(year, "", n, None)
        for year in years
        for n in range(1, max((k.number or 0 for k in kept if k.year == year), default=0))
    }
    of_kept = {(k.year, k.number) for k in kept}
    missed = [one for key, one in gaps.items() if key not in of_kept]
    lost = list(lost_between([*kept, *missed]))
    between = [k for k in known if kept and (kept[0].serial or 0) < (k.serial or 0) < (kept[-1].serial or 0)]
    missed_between = [m for m in missed if kept and (kept[0].year, kept[0].number) < (m.year, m.number)]  # type: ignore[operator]
    assert len(lost) + len(missed_between) == len([k for k in between if k not in kept])


@pytest.mark.parametrize(
    ("date", "state"),
    [
        ("2023-09-01", {(2023, 2): "announced"}),
        ("2024-05", {(2024, 1): "announced"}),
        ("2025-05-01", {}),
        ("2023", {(2023, 2): "announced"}),
    ],
)
def test_the_next_meeting_as_announced_is_one_that_is_known(date: str, state: Any) -> None:
    found = ledger(session(2023, 1, next_meeting={"date": date}))
    assert states(found) == {(2023, 1): "held"} | state
    assert summary([found])[0] == "回次から分かるかぎり、会議録の抜けている回はありません。"


def test_no_day_changes_the_ledger() -> None:
    files = files_of(session(2025, 1, next_meeting={"date": "2025-06-01"}))
    days = (dt.date(2025, 5, 1), dt.date(2025, 6, 2), dt.date(2099, 1, 1))
    assert len({pages_of(files, day)["ledger/index.md"].source for day in days}) == 1


@pytest.mark.parametrize(
    ("day", "late"),
    [("2025-06-01", False), ("2025-07-31", False), ("2025-08-01", True), ("2025-06-12", True)],
)
def test_minutes_of_a_meeting_that_was_announced_are_awaited_for_some_days(day: str, late: bool) -> None:
    council = {"minutes_due": "10"} if day == "2025-06-12" else {}
    files = files_of(session(2025, 1, next_meeting={"date": "2025-06-01"}), **council)
    assert [code for code, _ in problems(files, dt.date.fromisoformat(day))] == ["minutes-overdue"] * late


def test_a_record_of_the_meeting_or_a_word_about_it_ends_the_waiting() -> None:
    first = session(2025, 1, next_meeting={"date": "2025-06-01"})
    assert problems(files_of(first, session(2025, 2))) == []
    said = {"year": "2025", "number": "2", "state": "not_held", "reason": "延期"}
    assert problems(files_of(first, absent=[said])) == []
    draft = session(2025, 2, sittings=[{"date": "2025-06-05"}], **DRAFT)
    ((code, told),) = problems(files_of(first, draft))
    assert code == "minutes-overdue"
    assert "「m/c/s-001.yml」を仕上げて" in told


def test_minutes_that_are_closed_as_a_whole_are_closed_on_the_ledger_too() -> None:
    closed = {
        "openness": {"status": "closed", "minutes": "closed", "withheld": "w1"},
        "withheld": {"w1": WITHHELD},
    }
    found = ledger(session(2025, 1) | closed | {"body": []})
    assert [(entry.state, entry.is_here) for entry in found.entries] == [("closed", True)]
    said = {"year": "2025", "number": "1", "state": "closed", "reason": "同じ", "grounds": "kojin"}
    assert problems(files_of(session(2025, 1) | closed | {"body": []}, absent=[said])) == []


@pytest.mark.parametrize(
    ("reason", "state"),
    [
        ("中止", "not_held"),
        ("台風のため延期", "not_held"),
        ("開催せず", "not_held"),
        ("記録なし", "unknown"),
        ("開催したが記録なし", "unknown"),
    ],
)
def test_the_former_form_is_read(reason: str, state: str) -> None:
    files = files_of(*GAP, not_held=[{"year": "2023", "number": "2", "reason": reason}])
    assert problems(files) == []
    (found,) = ledgers(public_of(files))
    assert states(found)[2023, 2] == state
    assert reason in words_of(pages_of(files)["m/c/index.md"])


@pytest.mark.parametrize(
    ("label", "kind", "counted"),
    [
        ("令和３年 第３回定例会（第２日目）", "定例会", (2025, "定例会", None)),
        ("令和７年 第３回定例会（第２日目）", "定例会", (2025, "定例会", 3)),
        ("令和7年度第2回", None, (2025, "", 2)),
        ("令和7年第2回臨時会", None, (2025, "", None)),
        ("第2回", None, (2025, "", None)),
        ("令和7年度第2回（書面）", None, (2025, "", None)),
    ],
)
def test_a_number_is_read_off_a_label_that_says_nothing_else(
    label: str, kind: str | None, counted: Any
) -> None:
    said = {"label": label} | ({"kind": kind} if kind else {})
    minutes = public_of(files_of({"session": said, "sittings": [{"date": "2025-06-01"}]})).minutes[0]
    count = count_of(minutes.session)
    assert (count.year, count.kind, count.number) == counted


def test_days_of_one_meeting_are_one_meeting() -> None:
    days = [session(2025, 1, counted={"day": str(day)}, body=[{"p": f"{day}"}]) for day in (1, 2)]
    found = ledger(*days)
    assert [len(entry.sessions) for entry in found.entries] == [2]


def test_meetings_of_a_kind_are_counted_apart() -> None:
    special = {"counted": {"kind": "臨時会"}}
    said = [{"year": "2025", "number": "1", "kind": "臨時会", "state": "lost", "reason": "廃棄"}]
    found = ledger(session(2025, 1), session(2025, 2, **special), absent=said)
    assert [(e.kind, e.number, e.state) for e in found.entries] == [
        ("", 1, "held"), ("臨時会", 1, "lost"), ("臨時会", 2, "held"),
    ]  # fmt: skip


def test_a_statement_without_a_kind_is_of_the_series_that_lacks_the_number() -> None:
    kinds = [
        session(2025, n, counted={"kind": kind}) for kind, n in (("定例会", 1), ("定例会", 2), ("臨時会", 2))
    ]
    found = ledger(*kinds, not_held=[{"year": "2025", "number": "1", "reason": "中止"}])
    assert [(e.kind, e.number) for e in found.entries if e.state == "not_held"] == [("臨時会", 1)]
    assert not found.unexplained


def test_a_slip_of_the_finger_makes_no_page_of_ten_thousand_columns() -> None:
    page = pages_of(files_of(session(2025, 9999), session(2025, 2)))["m/c/index.md"]
    assert len(page.markdown) < 60_000
    assert page.markdown.count('<th scope="col">') < 60


def test_a_statement_is_shown_as_the_words_that_were_written() -> None:
    reason = "<b>*訳*</b>「{{ x }}」&amp;"
    said = [
        {"year": "2023", "number": "2", "state": "unknown", "reason": reason, "source": "javascript:alert(1)"}
    ]
    page = pages_of(files_of(*GAP, absent=said))["m/c/index.md"]
    assert reason in words_of(page)
    assert "javascript:" not in re.sub(r">[^<]*<", "><", page.markdown)


def test_the_words_of_every_state_stand_in_one_place() -> None:
    assert LEDGER.keys() == LEDGER_SIGNS.keys()
    assert all(LEDGER[state] == label for state, label in ABSENCE.items())
    assert len(set(LEDGER_SIGNS.values())) == len(LEDGER_SIGNS)
    assert all(len(sign) == 1 for sign in LEDGER_SIGNS.values())


# ------------------------------------------------------------------ one fact, many faces


@cache
def bundled() -> PublicArchive:
    return admit(load(DiskFiles(ROOT / "minutes"))[0], AS_OF)


@cache
def bundled_files() -> dict[str, bytes]:
    return dict(site_files(bundled()).others())


def key_of(entry: Entry) -> tuple[Any, ...]:
    return entry.year, entry.kind, entry.number, entry.serial, entry.state


def test_the_sample_shows_every_state_that_an_editor_can_write() -> None:
    assert {entry.state for found in ledgers(bundled()) for entry in found.entries} >= {
        *ABSENCE,
        "held",
        "unexplained",
    }


@pytest.mark.parametrize("folder", ["csv", "lists"])
def test_pages_tables_and_data_say_the_same(folder: str) -> None:
    rows = list(csv.DictReader(io.StringIO(bundled_files()[f"data/{folder}/ledger.csv"].decode("utf-8-sig"))))
    data = {one["id"]: one for one in archive_data(bundled())["councils"]}
    pages = {page.path: page for page in site_files(bundled()).pages}
    for found in ledgers(bundled()):
        key = found.council.key
        counted = Counter(entry.state for entry in found.absent)
        assert Counter(one["state"] for one in data[key].get("absent", ())) == counted
        own = [
            row
            for row in rows
            if row["council_id"] == key
            and row["state"] in LEDGER
            and (row["fiscal_year"] or not row["meeting_id"])
        ]
        assert Counter(row["state"] for row in own if not row["meeting_id"]) == counted
        assert {row["meeting_id"] for row in own} - {""} == {
            m.key for m in bundled().of_council(found.council)
        }
        shown = words_of(pages[f"{key}/index.md"])
        for entry in found.entries:
            if entry.said:
                assert entry.reason in shown


def test_the_same_sentence_stands_at_home_in_the_search_on_the_ledger_and_in_the_data() -> None:
    said = summary(ledgers(bundled()))
    assert len(said) >= 2
    pages = {page.path: words_of(page) for page in site_files(bundled()).pages}
    for path in ("index.md", "search.md", "ledger/index.md"):
        assert "".join(said).removesuffix("。") in pages[path], path
    assert archive_data(bundled())["not_covered"] == list(said)
    assert json.loads(bundled_files()["data/archive.json"])["not_covered"] == list(said)


def test_a_ground_names_the_minutes_that_are_closed_on_it() -> None:
    pages = {page.path: words_of(page) for page in site_files(bundled()).pages}
    assert "朝凪市立図書館協議会 平成31・令和元年度第3回" in pages["asanagi/grounds/kojin.md"]
    assert "全体を公開していない回" not in pages["asanagi/grounds/hojin.md"]


def test_a_session_that_is_taken_out_is_missed_and_the_sentence_changes_by_one() -> None:
    files = DiskFiles(ROOT / "minutes")
    content = {name: files.read(name) for name in files.names()}
    before = summary(ledgers(bundled()))[0]
    assert "説明なし1回" in before
    gone = {name: text for name, text in content.items() if name != "asanagi/toshi/2022-02.yml"}
    checked = read_and_check(MemoryFiles(gone), dt.date(2026, 11, 22))
    ((told, where),) = [(p.message, p.place.file) for p in checked.problems if p.code == "ledger-gap"]
    assert where == "asanagi/toshi/council.yml"
    assert "朝凪市都市計画審議会の令和4年度第2回" in told
    assert not checked.may_publish
    after = summary(ledgers(admit(checked.archive, AS_OF)))[0]
    assert after == before.replace("説明なし1回", "説明なし2回")
    council = (
        gone["asanagi/toshi/council.yml"]
        + "absent:\n  - {year: 令和4年度, number: 2, state: lost, reason: 廃棄}\n".encode()
    )
    stated = read_and_check(MemoryFiles(gone | {"asanagi/toshi/council.yml": council}), dt.date(2026, 11, 22))
    assert not [p for p in stated.problems if p.code == "ledger-gap"]


def test_a_grid_is_a_table_with_heads_of_rows_and_columns() -> None:
    (page,) = [page for page in site_files(bundled()).pages if page.path == "asanagi/toshokan/index.md"]
    (table,) = re.findall(r'<table class="ledger">.*?</table>', page.markdown)
    rows = re.findall(r"<tr>(.*?)</tr>", table)
    width = rows[0].count('<th scope="col">')
    for row in rows[1:]:
        assert row.startswith('<th scope="row">')
        spans = sum(int(n) for n in re.findall(r'colspan="(\d+)"', row))
        assert row.count("<td") + 1 + (spans - 1 if spans else 0) == width
    for sign in re.findall(r'<span aria-hidden="true">(.)</span>', table):
        assert sign in LEDGER_SIGNS.values()

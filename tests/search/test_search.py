"""Every remark that holds the query, only those: the engine against brute force on a small archive."""

from __future__ import annotations

import dataclasses
import re
from collections import defaultdict
from collections.abc import Iterable
from functools import partial
from pathlib import Path

import pytest

from generator.search import SearchRemark, SearchSession, search_files
from generator.search.fold import fold
from generator.search.gist import Member
from generator.search.tables import gist_of
from generator.search.tiers import WHOLE, Tier, tiers
from tests.search.conftest import Ask, write_site
from tests.search.corpus import CORPUS, corpus_sessions
from tests.search.queries import BruteForce, as_typed, random_pieces


def test_random_pieces_equal_brute_force(ask: Ask, archive: list[SearchSession], site: Path) -> None:
    assert wrongly_answered(ask, site, archive, random_pieces(archive, 600)) == []


def test_random_pieces_of_the_bundled_minutes_equal_brute_force(
    ask: Ask, bundled: list[SearchSession], bundled_site: Path
) -> None:
    pieces = random_pieces(bundled, 500, seed=8)
    assert sum(len(piece) == 1 for piece in pieces) > 10  # single kanji
    assert sum(bool(re.search("[、。]", piece)) for piece in pieces) > 100  # across punctuation
    assert wrongly_answered(ask, bundled_site, bundled, pieces) == []


def wrongly_answered(ask: Ask, site: Path, archive: list[SearchSession], pieces: list[str]) -> list[str]:
    truth = BruteForce(archive)
    answers = ask(site, map(as_typed, pieces))
    return [
        piece
        for piece, answer in zip(pieces, answers, strict=True)
        if set(answer["ids"]) != truth.find(piece)
    ]


def tiers_of(sessions: list[SearchSession]) -> list[Tier]:
    return tiers(Member(gist_of(session), partial(dataclasses.replace, session)) for session in sessions)


def every_name(some: Iterable[Tier]) -> set[str]:
    """What the segments are called, those of parts among them."""
    return {each.name for tier in some for each in tier.every()}


def segments(sessions: list[SearchSession]) -> list[str]:
    """What the segments of the archive are called, the oldest first."""
    return [tier.name for tier in tiers_of(sessions)]


def test_names_of_sessions_are_read_back(ask: Ask, archive: list[SearchSession], tmp_path: Path) -> None:
    """Whatever of the council, its name and the day they repeat, and where the day is known in part or not at all."""
    names = ["c/2024-05-11", "c", "2024-05-11", "x-c-c", "y", "z"]
    titles = [
        "会令和6年（2024年）5月11日",
        "会会11月11日",
        "2024年5月11日定例",
        "5月の会",
        "臨時",
        "会2024号",
    ]
    dates = ["2024-05-11", "2024-01-11", "2024-05-11", "2024-05", "", "2024"]
    named = zip(archive[1:], names, titles, dates, strict=False)
    made = [
        dataclasses.replace(
            one, id=name, url=f"{name}.html", title=title, council="c", council_name="会", date=date
        )
        for one, name, title, date in named
    ]
    answers = ask(write_site(made, tmp_path), [f"会議名:{title}" for title in titles])
    for title, answer in zip(titles, answers, strict=True):
        found = [one for one in made if title in one.title]
        assert set(answer["ids"]) == {f"{one.id}#{r.anchor}" for one in found for r in one.remarks}


@pytest.mark.usefixtures("many_segments")
def test_many_segments_and_pieces_find_the_same(
    ask: Ask, archive: list[SearchSession], tmp_path: Path
) -> None:
    site = write_site(archive, tmp_path)
    assert {path.name.rpartition("-")[0] for path in site.glob("search/20*")} == every_name(tiers_of(archive))
    assert len(segments(archive)) > 3
    assert len(list(site.glob("search/20*/p*/*.js"))) > 150
    assert wrongly_answered(ask, site, archive, random_pieces(archive, 300, seed=11)) == []


def test_what_stands_nowhere_is_not_found(ask: Ask, site: Path) -> None:
    assert [
        answer["found"]
        for answer in ask(site, ["会予議", "鰻", "子育て支援保育園", "会会会会会会会会会会会会会会会会"])
    ] == [0] * 4


def test_nothing_is_listed_twice(ask: Ask, site: Path) -> None:
    for answer in ask(site, ["会議", "予算 OR 予算案", "15人"]):
        assert len(answer["ids"]) == len(set(answer["ids"]))


def made_of(*texts: str) -> list[SearchSession]:
    remarks = [SearchRemark(f"r{number}", text) for number, text in enumerate(texts, start=1)]
    return [SearchSession("a", "a.html", "A", "市", "c", "会", 2024, "2024-05-01", remarks=remarks)]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("保育 予算", ["r3"]),
        ("保育 OR 公園", ["r1", "r3", "r4"]),
        ("保育 -予算", ["r1"]),
        ("予算　－保育", ["r2"]),
        ('"new york"', ["r5"]),
        ("newyork", []),
        ("York", ["r5"]),
        ("園", ["r4"]),
        ("7", ["r4"]),
        ("ＮＥＷ", ["r5"]),
        ("の", []),
        ("。", []),
        ("", []),
        ("-保育 -予算", ["r4", "r5"]),
        ("種別:発言 公園", ["r4"]),
        ("種別:議題 公園", []),
        ("年度:2024 公園", ["r4"]),
        ("年度:令和6年度 公園", ["r4"]),
        ("-年度:2024 公園", []),
        ("年度:R6 公園", ["r4"]),
        ("年度:令和6年 公園", ["r4"]),
        ("年度:令和 公園", []),
        ("種別:議題 OR 種別:発言 公園", ["r4"]),
        ("公園 種別:議題 OR 年度:2023", []),
        ("種別:発言 OR 公園", ["r1", "r2", "r3", "r4", "r5"]),
        ("種別:議題 OR 公園", ["r4"]),
        ("1:2", []),
    ],
)
def test_the_language_of_queries(ask: Ask, tmp_path: Path, query: str, found: list[str]) -> None:
    texts = ("保育のこと。", "予算のこと。", "保育の予算", "公園７か所", "New York へ")
    answer = ask(write_site(made_of(*texts), tmp_path), [query])[0] if query else {"ids": []}
    assert sorted(identity.split("#")[1] for identity in answer["ids"]) == found


@pytest.mark.parametrize("year", ["2019", "平成31", "平成31年度", "令和元年度", "令和1", "Ｈ３１", "R1"])
def test_the_year_of_two_eras_has_both_names(ask: Ask, tmp_path: Path, year: str) -> None:
    years = [
        dataclasses.replace(made_of("公園")[0], id=str(year), fiscal_year=year, date=f"{year}-06-01")
        for year in (2018, 2019, 2020, 2029)
    ]
    (answer,) = ask(write_site(years, tmp_path), [f"年度:{year} 公園"])
    assert answer["ids"] == ["2019#r1"]


def test_a_lone_kana_asks_for_more(ask: Ask, site: Path) -> None:
    assert ask(site, ["の", "会議 は"])[0]["refused"] == ["の"]


def test_parts_in_one_session_are_said_to_be_near(ask: Ask, tmp_path: Path) -> None:
    answer = ask(write_site(made_of("保育の話", "予算の話", "別の話"), tmp_path), ["保育 予算"])[0]
    assert (answer["found"], answer["near"]) == (0, 2)


def test_the_same_archive_gives_the_same_bytes(archive: list[SearchSession], tmp_path: Path) -> None:
    once = list(search_files(archive))
    again = list(search_files(reversed(archive), tmp_path))
    cached = list(search_files(archive, tmp_path))
    assert once == again == cached


def test_a_segment_that_a_stopped_build_left_half_is_made_anew(
    archive: list[SearchSession], tmp_path: Path
) -> None:
    once = list(search_files(archive, tmp_path))
    for whole in tmp_path.glob("*/facts.json"):
        whole.write_bytes(whole.read_bytes()[:-3])
    assert list(search_files(archive, tmp_path)) == once


def test_no_path_is_given_twice_even_for_sessions_of_the_same_words() -> None:
    one = made_of("同じ文")[0]
    older = dataclasses.replace(one, id="b", url="b.html", fiscal_year=2020, date="2020-05-01")
    paths = [path for path, _ in search_files([one, older])]
    assert len(paths) == len(set(paths))


def test_names_are_lower_case_and_contents_ascii(archive: list[SearchSession]) -> None:
    for path, content in search_files(archive):
        assert path == path.lower()
        assert path.endswith(".js")
        assert content.isascii()


def changed_folders(before: list[SearchSession], after: list[SearchSession]) -> set[str]:
    """The segments, without what names their numbering, in which some file is new, other or gone."""
    old, new = dict(search_files(before)), dict(search_files(after))
    paths = {path for path in old.keys() | new.keys() if old.get(path) != new.get(path)}
    return {path.split("/")[1].rpartition("-")[0] for path in paths if path.count("/") == 3}


def is_joining(sessions: list[SearchSession]) -> set[str]:
    """What the segments are called that take the place of parts, and these."""
    return every_name(tier for tier in tiers_of(sessions) if tier.parts)


@pytest.mark.usefixtures("many_segments")
def test_one_more_session_leaves_all_alone_but_the_newest_days_and_what_is_being_joined(
    archive: list[SearchSession],
) -> None:
    newest = max(archive, key=lambda session: session.date)
    more = [*archive, dataclasses.replace(newest, id="another")]
    joining = is_joining(archive) | is_joining(more)
    assert changed_folders(archive, more) - joining == {segments(archive)[-1]}
    assert joining < every_name(tiers_of(archive))


@pytest.mark.usefixtures("many_segments")
def test_around_the_end_of_a_year_pieces_move_one_by_one(
    ask: Ask, archive: list[SearchSession], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.search.tiers._PACE", 1)
    ordered = sorted(archive, key=lambda session: (session.date, session.id))
    last = next(at for at, session in enumerate(ordered) if session.fiscal_year == 2023)
    before: dict[str, bytes] = {}
    shares: dict[str, list[int]] = defaultdict(list)
    for number in range(last, last + 5):
        some = ordered[:number]
        files = dict(search_files(some, tmp_path / "cache"))
        standing = files.keys() & before.keys()
        pieces = {path for path in files if re.match(r"search/20[\d-]+", path)}
        assert all(files[path] == before[path] for path in standing & pieces)
        for tier in tiers_of(some):
            shares[tier.name].append(tier.moved)
        site = write_site(some, tmp_path / str(number))
        assert wrongly_answered(ask, site, some, random_pieces(some, 60, seed=number)) == []
        before = files
    assert files == dict(search_files(some))
    moving = {name: share for name, share in shares.items() if 0 < min(share) < WHOLE}
    assert len(moving) > 1
    assert all(share == sorted(share) for share in moving.values())
    assert max(len(set(share)) for share in moving.values()) > 2


@pytest.mark.usefixtures("many_segments")
def test_what_years_make_stays_when_another_begins(archive: list[SearchSession]) -> None:
    newest = max(archive, key=lambda session: session.date)
    later = dataclasses.replace(newest, id="later", fiscal_year=2025, date="2025-04-03")
    before, after = (segments(each) for each in (archive, [*archive, later]))
    joining = is_joining(archive) | is_joining([*archive, later])
    assert changed_folders(archive, [*archive, later]) <= joining | set(before) ^ set(after)
    assert "2020-2023" in set(before) & set(after)


def test_segments_are_joined_as_a_counter_joins_ones() -> None:
    def labels(dates: list[str]) -> list[str]:
        long = [SearchRemark("r1", "字" * 400_000)]
        sessions = [
            SearchSession(date, "", "", "", "", "", int(date[:4]) - (date[5:7] < "04"), date, remarks=long)
            for date in dates
        ]
        return segments(sessions)

    years = [f"{year}-05-01" for year in range(2014, 2024)]
    assert labels(years) == ["2014-2021", "2022", "2023-05-01"]
    assert labels([*years, "2024-03-31"]) == ["2014-2021", "2022", "2023-05", "2024-03-31"]
    assert labels([*years, "2024-04-01"]) == ["2014-2021", "2022-2023", "2024-04-01"]
    months = [f"2024-{month:02}-11" for month in range(4, 12)]
    assert labels([*years, *months]) == [
        "2014-2021", "2022-2023", "2024-04-2024-07", "2024-08-2024-09", "2024-10", "2024-11-11",
    ]  # fmt: skip
    assert labels([*years, *months, "2024-11-05", "2024-11-21"])[-2:] == [
        "2024-11-05-2024-11-11",
        "2024-11-21",
    ]


def test_what_is_small_is_one_segment(archive: list[SearchSession]) -> None:
    assert len(segments(archive)) == 1


def test_an_empty_archive_answers(ask: Ask, tmp_path: Path) -> None:
    assert ask(write_site([], tmp_path), ["会議"])[0]["found"] == 0


def test_long_common_phrases(ask: Ask, tmp_path: Path) -> None:
    phrase = "ただいま議長からお話がありましたとおりでございますのでよろしくお願いいたします"
    texts = [phrase + str(number) for number in range(900)] + [phrase[3:20] + "鯨"]
    queries = [phrase, phrase + "899", phrase[2:20], phrase[3:20] + "鯨", phrase[5:15], phrase[-4:] + "1"]
    answers = ask(write_site(made_of(*texts), tmp_path), map(as_typed, queries))
    expected = [sum(fold(query) in fold(text) for text in texts) for query in queries]
    assert [answer["found"] for answer in answers] == expected


@pytest.mark.corpus
@pytest.mark.skipif(not CORPUS.is_dir(), reason="the shared folder of real minutes is not on this machine")
def test_real_minutes_equal_brute_force(ask: Ask, tmp_path: Path) -> None:
    sessions = list(corpus_sessions("*r06.json"))[:25]
    pieces = random_pieces(sessions, 200)
    truth = BruteForce(sessions)
    for piece, answer in zip(pieces, ask(write_site(sessions, tmp_path), map(as_typed, pieces)), strict=True):
        assert set(answer["ids"]) == truth.find(piece), piece

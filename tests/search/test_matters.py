"""Matters are found as meetings are, and what treats one is found by its name: against brute force, and nothing else."""

from __future__ import annotations

import dataclasses
import json
from itertools import groupby
from pathlib import Path

import pytest

from generator.search import SearchRemark, SearchSession
from generator.search.fold import fold
from generator.search.gist import SearchGist
from generator.search.tables import gist_of
from tests.search.conftest import Ask, write_site
from tests.search.queries import BruteForce, as_typed, random_pieces
from tests.search.small import small_archive

NAMES = (
    "諮問第1号　会議の予算案について",
    "議案第12号　公園の道路について",
    "請願第3号　ICTガイドを求める請願",
)


def treated(session: SearchSession, number: int) -> SearchSession:
    """The same with matters on some of its remarks: on none, one, or two at once, in runs."""
    remarks = [
        dataclasses.replace(
            remark,
            matters=tuple(name for i, name in enumerate(NAMES) if (place // 5 + number) % (i + 3) == 0),
        )
        for place, remark in enumerate(session.remarks)
    ]
    return dataclasses.replace(session, remarks=remarks)


def matter(name: str, number: int) -> SearchSession:
    """As a matter is searched: its name, and what its page says."""
    courses = small_archive(1, 30, seed=50 + number)[0].remarks
    said = [
        SearchRemark(f"step-{n}", one.text, "course", matters=(name,)) for n, one in enumerate(courses, 1)
    ]
    return SearchSession(
        id=f"m/cases/c{number}",
        url=f"m/cases/c{number}.html",
        title=name,
        municipality="朝凪市",
        council="",
        council_name="",
        fiscal_year=2021 + number,
        date=f"{2021 + number}-05-0{number + 1}",
        remarks=[SearchRemark("top", name, "matter", matters=(name,)), *said],
    )


@pytest.fixture(scope="module")
def archive() -> list[SearchSession]:
    sessions = [treated(session, number) for number, session in enumerate(small_archive(20, 40, seed=3))]
    return [*sessions, *(matter(name, number) for number, name in enumerate(NAMES))]


@pytest.fixture(scope="module")
def site(archive: list[SearchSession], tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_site(archive, tmp_path_factory.mktemp("matters"))


def of_matter(archive: list[SearchSession], words: str) -> set[str]:
    return {
        f"{session.id}#{remark.anchor}"
        for session in archive
        for remark in session.remarks
        if any(fold(words) in fold(name) for name in remark.matters)
    }


def test_words_of_matters_are_found_as_those_of_meetings(
    ask: Ask, archive: list[SearchSession], site: Path
) -> None:
    truth, pieces = BruteForce(archive), random_pieces(archive, 400, seed=4)
    answers = ask(site, map(as_typed, pieces))
    found = {piece: set(answer["ids"]) for piece, answer in zip(pieces, answers, strict=True)}
    assert found == {piece: truth.find(piece) for piece in pieces}
    assert any(own.startswith("m/cases/") for ids in found.values() for own in ids)


@pytest.mark.parametrize("words", ["議案", "議案第12号", "第1号", "号", "ＩＣＴ", "予算", "ない名前"])
def test_a_matter_limits_to_what_treats_it(
    ask: Ask, archive: list[SearchSession], site: Path, words: str
) -> None:
    truth = of_matter(archive, words)
    everything = {f"{session.id}#{remark.anchor}" for session in archive for remark in session.remarks}
    only, without, both = ask(site, [f"案件:{words}", f"-案件:{words}", f"案件:{words} 会議"])
    assert set(only["ids"]) == truth
    assert set(without["ids"]) == everything - truth
    assert set(both["ids"]) == truth & BruteForce(archive).find("会議")
    assert bool(truth) is (words != "ない名前")


@pytest.mark.parametrize(
    "query", ["会議名:予算", "会議:諮問", "日付:2021-05-01", "期間:2021-05-01..2021-05-01"]
)
def test_a_matter_is_no_meeting(ask: Ask, archive: list[SearchSession], site: Path, query: str) -> None:
    assert not [own for own in ask(site, [query])[0]["ids"] if own.startswith("m/cases/")]
    assert ask(site, ["種別:案件"])[0]["found"] == sum(
        remark.kind in ("matter", "course") for session in archive for remark in session.remarks
    )


def test_runs_of_matters_come_back_as_they_were(archive: list[SearchSession]) -> None:
    for session in archive:
        gist = SearchGist.from_json(json.loads(json.dumps(gist_of(session).to_json())))
        places: list[tuple[str, ...]] = [()] * gist.count
        for first, length, *names in gist.matters:
            places[first : first + length] = [tuple(names)] * length
        assert places == [remark.matters for remark in session.remarks]
        assert len(gist.matters) == sum(bool(names) for names, _ in groupby(places))


def test_matters_of_the_bundled_minutes_lead_to_their_pages(
    ask: Ask, bundled: list[SearchSession], bundled_site: Path
) -> None:
    opinion, fate, number = ask(
        bundled_site, ["水曜日に広げる", "水曜日は、おはなし会の準備", "案件:諮問第1号 種別:案件"]
    )
    assert "asanagi/cases/kaikan#opinion-3" in opinion["ids"]
    assert "asanagi/cases/kaikan#opinion-3" in fate["ids"]
    assert "asanagi/cases/kaikan#top" in number["ids"]
    steps = ask(bundled_site, ["案件:開館時間の延長"])[0]["ids"]
    assert {own.split("#")[0] for own in steps} >= {"asanagi/toshokan/2023-01", "asanagi/toshokan/2024-02"}
    assert set(steps) == of_matter(bundled, "開館時間の延長")

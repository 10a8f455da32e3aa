"""The order of hits is one that a person would agree with: properties over archives made by dice."""

from __future__ import annotations

import dataclasses
import random
from pathlib import Path

import pytest

from generator.search import SearchRemark, SearchSession
from generator.search.standing import standings
from tests.search.conftest import Ask, write_site

WORD = "観覧車"
FILLING = (
    "公園の木を植えかえます。",
    "費用は来年度にお示しします。",
    "区域ごとに数えております。",
    "海からの風が強い所です。",
)
LEADING = f"それでは、{WORD}について質疑に入ります。御質疑のある方は挙手願います。"
ARCHIVES = 12


def filled(dice: random.Random, times: int, characters: int) -> str:
    """A text of about so many characters in which the word stands so many times."""
    parts = [dice.choice(FILLING) for _ in range(characters // 12)] + [f"{WORD}のことです。"] * times
    dice.shuffle(parts)
    return "".join(parts)


def session(number: int, remarks: list[SearchRemark]) -> SearchSession:
    year, month = 2015 + number % 10, 4 + number % 9
    numbered = [dataclasses.replace(remark, anchor=f"r{at}") for at, remark in enumerate(remarks)]
    return SearchSession(
        f"s{number}",
        f"m/s{number}.html",
        f"第{number}回",
        "朝凪市",
        "m",
        "会",
        year,
        f"{year}-{month:02}-10",
        "",
        numbered,
    )


def random_archive(dice: random.Random) -> list[SearchSession]:
    def remark(side: str, most: int = 12) -> SearchRemark:
        return SearchRemark(
            "", filled(dice, dice.randint(0, most), dice.choice((0, 60, 300, 2500))), side=side
        )

    def exchange() -> list[SearchRemark]:
        made = [remark("member"), remark("staff")]
        return made if dice.random() < 0.6 else [*made, SearchRemark("", LEADING, side="chair")]

    sessions = []
    for number in range(12):
        parts = [exchange() for _ in range(dice.randint(1, 5))]
        if dice.random() < 0.3:
            heading = SearchRemark("", f"日程第{number} {WORD}の整備について", "heading")
            parts.insert(dice.randrange(len(parts) + 1), [heading])
        sessions.append(session(number, [one for part in parts for one in part]))
    return sessions


@pytest.fixture(scope="module", params=range(ARCHIVES))
def asked(
    request: pytest.FixtureRequest, ask: Ask, tmp_path_factory: pytest.TempPathFactory
) -> tuple[list[SearchSession], list[str]]:
    """An archive, and the addresses of what holds the word, in the order given."""
    archive = random_archive(random.Random(request.param))
    [answer] = ask(write_site(archive, tmp_path_factory.mktemp("site")), [WORD])
    return archive, answer["ids"]


def documents(archive: list[SearchSession]) -> dict[str, SearchRemark]:
    return {f"{one.id}#{remark.anchor}": remark for one in archive for remark in one.remarks}


def test_headings_come_before_what_mentions_them_and_what_leads_a_meeting_comes_last(
    asked: tuple[list[SearchSession], list[str]],
) -> None:
    archive, found = asked
    known = documents(archive)
    order = [0 if known[one].kind == "heading" else 2 if known[one].text == LEADING else 1 for one in found]
    assert order == sorted(order)
    assert set(found) == {one for one, remark in known.items() if WORD in remark.text}


def test_a_question_and_its_answer_stand_together(asked: tuple[list[SearchSession], list[str]]) -> None:
    archive, found = asked
    place = {one: at for at, one in enumerate(found)}
    pairs = 0
    for each in archive:
        for before, after in zip(each.remarks, each.remarks[1:], strict=False):
            question, answer = f"{each.id}#{before.anchor}", f"{each.id}#{after.anchor}"
            if (before.side, after.side) == ("member", "staff") and question in place and answer in place:
                assert place[answer] == place[question] + 1
                pairs += 1
    assert pairs


def one_after_another(ask: Ask, folder: Path, texts: list[str]) -> list[str]:
    """Remarks of sessions of their own, the first the oldest, in the order in which a search for the word gives them."""
    archive = [session(number, [SearchRemark("", text, side="member")]) for number, text in enumerate(texts)]
    [answer] = ask(write_site(archive, folder), [WORD])
    return [one.split("#")[0] for one in answer["ids"]]


def test_equal_remarks_stand_by_date_the_newest_first(ask: Ask, tmp_path: Path) -> None:
    assert one_after_another(ask, tmp_path, [f"{WORD}です。"] * 9) == [f"s{n}" for n in reversed(range(9))]


@pytest.mark.parametrize("seed", range(6))
def test_length_does_not_help_by_itself(ask: Ask, tmp_path: Path, seed: int) -> None:
    """The short remark is the oldest, so that nothing else is in its favour."""
    dice = random.Random(seed)
    times = dice.randint(1, 5)
    texts = [f"{WORD}のことです。" * times, *(filled(dice, times, 3000) for _ in range(5))]
    assert one_after_another(ask, tmp_path, texts)[0] == "s0"


def test_a_little_more_often_does_not_outweigh_years(ask: Ask, tmp_path: Path) -> None:
    older, newer = f"{WORD}のことです。" * 4, f"{WORD}のことです。" * 3
    assert one_after_another(ask, tmp_path, [older, newer])[0] == "s1"
    assert one_after_another(ask, tmp_path / "much", [older * 3, f"{WORD}です。"])[0] == "s0"


def test_the_speech_that_the_chair_calls_up_by_its_name_comes_before_those_who_speak_of_it(
    ask: Ask, tmp_path: Path
) -> None:
    """However long the speech is, and however often others name it."""
    dice = random.Random(1)
    call = SearchRemark(
        "", f"次に、市長から{WORD}について発言の申出がありますので、これを許可します。", side="chair"
    )
    note = SearchRemark("", "〔市長登壇〕", "narrative")
    speech = SearchRemark("", filled(dice, 2, 9000), speaker="白石市長", side="staff")
    others = [session(n, [SearchRemark("", filled(dice, n, 200), side="member")]) for n in range(1, 9)]
    [answer] = ask(write_site([session(0, [call, note, speech]), *others], tmp_path), [WORD])
    assert answer["ids"][0] == "s0#r2"
    assert answer["ids"][-1] == "s0#r0"


def test_who_holds_the_office_and_speaks_of_the_thing_comes_first(ask: Ask, tmp_path: Path) -> None:
    """Not a deputy, and not who speaks of both oftener."""
    both = f"市長が{WORD}のことを申しました。"
    speaks = [("白石副市長", 1), ("市長（白石京子君）", 1), ("前市長", 1), ("木村委員", 5)]
    archive = [
        session(n, [SearchRemark("", both * times, speaker=speaker, side="member")])
        for n, (speaker, times) in enumerate(speaks)
    ]
    site = write_site(archive, tmp_path)
    plain, quoted, asked = ask(site, [f"市長 {WORD}", f'"市長" {WORD}', f"発言者:市長 {WORD}"])
    assert plain["ids"][0] == asked["ids"][0] == "s1#r0"
    assert quoted["ids"][0] == "s3#r0"
    assert set(plain["ids"]) == set(quoted["ids"]) > set(asked["ids"])


def test_one_letter_of_an_office_names_nobody(ask: Ask, tmp_path: Path) -> None:
    """特別委員 長, as a word may be cut by a blank: the chairs do not come first for it."""
    speaks = [("委員長", 1), ("木村委員", 5), ("館長", 1)]
    archive = [
        session(
            n, [SearchRemark("", f"館長が{WORD}のことを申しました。" * times, speaker=speaker, side="member")]
        )
        for n, (speaker, times) in enumerate(speaks)
    ]
    plain, quoted = ask(write_site(archive, tmp_path), [f"長 {WORD}", f'"長" "{WORD}"'], "--scores")
    assert plain["ids"][0] == "s1#r0"
    assert (plain["ids"], plain["scores"]) == (quoted["ids"], quoted["scores"])


@pytest.mark.parametrize(
    ("remark", "letter"),
    [
        (SearchRemark("", "御異議ありませんか。", side="chair"), "f"),
        (SearchRemark("", "ただいまの説明に御質疑がありましたら御発言願います。", side="chair"), "f"),
        (SearchRemark("", "ただいまの説明に御質疑がありましたら御発言願います。", side="staff"), "a"),
        (SearchRemark("", "よって、本案は原案のとおり可決することに決定いたしました。", side="chair"), "o"),
        (SearchRemark("", "灯台の由来は江戸の頃に遡るものと私は考えております。", side="chair"), "o"),
        (SearchRemark("", "〔「異議なし」と呼ぶ者あり〕", "narrative"), "f"),
        (SearchRemark("", "事務局が資料の誤りを説明した。", "narrative"), "f"),
        (SearchRemark("", "灯台の由来は江戸の頃に遡る。", "narrative"), "o"),
        (SearchRemark("", "異議なしと認め、可決する。", side="chair", outcomes=("可決",)), "d"),
        (SearchRemark("", "灯台。" * 600, side="member"), "Q"),
        (SearchRemark("", "灯台について", "agenda"), "-"),
    ],
)  # fmt: skip
def test_how_a_document_stands(remark: SearchRemark, letter: str) -> None:
    assert standings([remark]) == letter

"""Where next to nothing is found, words near to it are offered: all of them stand in the archive, as often as is said."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest

from generator.search import SearchSession
from generator.search.fold import fold
from generator.search.pack import content_of
from generator.search.related import related
from generator.search.sounds import readings, sound_list
from generator.search.wordlists import lines_of
from tests.search.conftest import Ask, write_site
from tests.search.corpus import CORPUS, corpus_sessions
from tests.search.oracle import standing_in
from tests.search.queries import BruteForce
from tests.search.test_search import made_of
from tests.search.test_spellings import union

RELATED = Path(__file__).with_name("related_words.txt")
TEXTS = (
    "保育園の予算", "保育園と幼稚園", "生活保護の申請", "学校給食費", "一人暮らしの高齢者", "公園と講演",
    "デジタル化を進める", "図書館の予算", "教育委員会", "待機児童", "放課後の居場所", "認知症", "予算", "公園", "公園の管理",
)  # fmt: skip


@pytest.fixture(scope="module")
def near_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_site(made_of(*TEXTS), tmp_path_factory.mktemp("near"))


def near(answer: dict[str, Any]) -> list[tuple[str, int]]:
    return [(offer["q"], offer["count"]) for offer in answer["nearby"]]


@pytest.mark.parametrize(
    ("query", "offered"),
    [
        ("ほいくえん", [("保育園", 2)]),
        ("ホイクエン", [("保育園", 2)]),
        ("補育園", [("保育園", 2)]),
        ("保育圏", [("保育園", 2)]),
        ("保育園園", [("保育園", 2)]),
        ("生活ほご", []),  # found, as another spelling
        ("せいかつほご", [("生活保護", 1)]),
        ("がっこう給食", []),
        ("ほうか後", [("放課後", 1)]),
        ("こうえん", [("公園", 3), ("講演", 1)]),
        ("デジダル化", [("デジタル化", 1)]),
        ("図書缶", [("図書館", 1)]),
        ("としょうかん", [("図書館", 1)]),
        ("きょういくいいんかい", [("教育委員会", 1)]),
        ("待機自動", [("待機児童", 1)]),
        ("認痴症", [("認知症", 1)]),
        ("ようちえん 保育園", [("幼稚園 保育園", 1)]),
        ("保育園 ようちえん", [("保育園 幼稚園", 1)]),
        ("としょかんのよさん", [("図書館の予算", 1)]),
        ("幼稚園保育園", [("幼稚園 保育園", 1)]),
        ("補育園幼知園", [("保育園 幼稚園", 1)]),  # a slip in either half
        ("生活補護の申精", [("生活保護の申請", 1)]),
        ("鰻", []),
        ("ほいくえん 鰻", []),
        ("発言者:ほいくえん", []),
    ],
)
def test_what_is_offered(ask: Ask, near_site: Path, query: str, offered: list[tuple[str, int]]) -> None:
    (answer,) = ask(near_site, [query], "--nearby")
    assert near(answer) == offered


def test_spellings_of_one_word_are_one_offer(ask: Ask, tmp_path: Path) -> None:
    (answer,) = ask(write_site(made_of("障害者", "障がい者"), tmp_path), ["しょうがいしゃ"], "--nearby")
    assert [count for _, count in near(answer)] in ([], [2])


def test_who_finds_plenty_is_offered_nothing_and_loads_nothing_for_it(ask: Ask, near_site: Path) -> None:
    plain, offering = (ask(near_site, ["予算", "公園"], *more) for more in ((), ("--nearby",)))
    assert [near(answer) for answer in offering] == [[], []]
    assert [answer["files"] for answer in offering] == [answer["files"] for answer in plain]


def slips(sessions: list[SearchSession], how_many: int, seed: int) -> list[str]:
    """Words of an archive as somebody slips who types them: by sound, in part by sound, another kanji, a letter off."""
    dice = random.Random(seed)
    text = fold("。".join(remark.text for session in sessions for remark in session.remarks))
    stands = standing_in(text)
    held = [(read.reading, shown) for read in readings() for shown, key in read.words if stands(key)]
    sounding: dict[str, list[str]] = {}
    for line in lines_of("kanji"):
        kanji, *every = line.split(" ")
        for reading in every:
            sounding.setdefault(reading, []).append(kanji)
    made = []
    while len(made) < how_many:
        reading, word = dice.choice(held)
        at = dice.randrange(len(word))
        made.append(
            dice.choice(
                [
                    reading,
                    reading[:at] + reading[at + 1 :],
                    word[:at] + word[at + 1 :],
                    word[:at] + dice.choice(sounding.get(reading[: 2 + at], ["会"])) + word[at + 1 :],
                    word + "の" + dice.choice(held)[1],
                    reading + " " + dice.choice(held)[1],
                ]
            )
        )
    return [query for query in made if len(query) > 1]


def wrongly_offered(
    ask: Ask, site: Path, sessions: list[SearchSession], queries: list[str]
) -> tuple[list[str], int]:
    """Offers that stand nowhere, or not as often as is said; and how many there are in all."""
    truth = BruteForce(sessions)
    offers = [offer for answer in ask(site, queries, "--nearby") for offer in answer["nearby"]]
    wrong = []
    for offer, answer in zip(offers, ask(site, [offer["q"] for offer in offers]), strict=True):
        found = set.intersection(
            *(union(truth, [term["typed"], *term["others"]]) for term in answer["terms"])
        )
        if not found or len(found) != offer["count"] or offer["word"] == offer["typed"]:
            wrong.append(offer["q"])
    return wrong, len(offers)


def test_every_offer_stands_in_the_archive_as_often_as_is_said(
    ask: Ask, bundled: list[SearchSession], bundled_site: Path
) -> None:
    wrong, every = wrongly_offered(ask, bundled_site, bundled, slips(bundled, 400, seed=3))
    assert wrong == []
    assert every > 150


def test_a_word_typed_by_its_sound_is_offered_where_nothing_else_is_found(
    ask: Ask, bundled: list[SearchSession], bundled_site: Path
) -> None:
    text = fold("。".join(remark.text for session in bundled for remark in session.remarks))
    read = [
        read for read in readings() if len(read.reading) > 3 and any(key in text for _, key in read.words)
    ]
    chosen = random.Random(4).sample([each for each in read if each.reading not in text], 100)
    for each, answer in zip(
        chosen, ask(bundled_site, [each.reading for each in chosen], "--nearby"), strict=True
    ):
        held = {shown for shown, key in each.words if key in text}
        if not answer["found"]:
            assert {offer["word"] for offer in answer["nearby"]} & held


def test_a_reading_lists_only_what_the_archive_holds() -> None:
    held = {"保育園", "講演"}
    words = {word for piece in sound_list(held).files.values() for word in _words(piece)}
    assert words == held


def _words(piece: bytes) -> list[str]:
    lines = json.loads(content_of(piece)).split("\n")
    return [word for line in lines if line for word in line.split(" ")[1:]]


@pytest.mark.corpus
@pytest.mark.skipif(not CORPUS.is_dir(), reason="the shared folder of real minutes is not on this machine")
def test_offers_over_real_minutes(ask: Ask, tmp_path: Path) -> None:
    sessions = list(corpus_sessions("*r06.json"))[:25]
    wrong, every = wrongly_offered(
        ask, write_site(sessions, tmp_path), sessions, slips(sessions, 150, seed=8)
    )
    assert (wrong, every > 80) == ([], True)


def test_the_words_of_councils_are_offered_what_a_reader_would_look_for_next() -> None:
    """Read by hand: a line is a word, with all that is offered for it where an archive holds it."""
    offered = {key: [shown for shown, _ in more] for (_, key), *more in related()}
    for line in RELATED.read_text("utf-8").splitlines():
        word, *others = line.split()
        assert offered[fold(word)] == others


def test_related_words_are_offered_with_their_count_and_not_searched_along(
    ask: Ask, bundled: list[SearchSession], bundled_site: Path
) -> None:
    truth, words = BruteForce(bundled), [word for (word, _), *_ in related()]
    answers = ask(bundled_site, words, "--related")
    offers = [offer for answer in answers for offer in answer["related"]]
    assert len(offers) > 50
    for answer in answers:
        assert set(answer["ids"]) == union(
            truth, [term for t in answer["terms"] for term in (t["typed"], *t["others"])]
        )
    for offer, found in zip(offers, ask(bundled_site, [offer["q"] for offer in offers]), strict=True):
        (term,) = found["terms"]
        assert offer["count"] == len(union(truth, [term["typed"], *term["others"]])) > 0
        assert offer["word"] not in (offer["typed"], *term["others"])


def test_in_a_longer_query_the_count_is_that_of_the_whole(ask: Ask, tmp_path: Path) -> None:
    site = write_site(made_of("保育園の予算", "保育所の予算", "保育所"), tmp_path)
    (answer,) = ask(site, ["保育園 予算"], "--related")
    assert [(offer["q"], offer["count"]) for offer in answer["related"]] == [("保育所 予算", 1)]
    assert ask(site, ['"保育園"'], "--related")[0]["related"] == []

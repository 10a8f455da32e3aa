"""A word is found in its other spellings too: the union of what brute force finds for each spelling listed."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search import SearchSession, search_files
from generator.search.fold import fold
from generator.search.held import occurrences
from generator.search.keys import shown
from generator.search.letters import fold_texts, letters_of
from generator.search.readings import readings
from generator.search.spellings import groups
from generator.search.wordlists import pieces_for
from tests.search.conftest import Ask, write_site
from tests.search.corpus import CORPUS, corpus_sessions
from tests.search.oracle import standing_in
from tests.search.queries import BruteForce, as_typed
from tests.search.test_search import made_of

WORDS = Path(__file__).with_name("council_words.txt")
LISTED = {spelling.key: group for group in groups() for spelling in group}


def spelled_queries(archive: list[SearchSession], how_many: int, seed: int) -> list[str]:
    """Words of the archive as somebody else would spell them, alone and with what follows them there."""
    dice = random.Random(seed)
    text = "\n".join(remark.text for session in archive for remark in session.remarks)
    stands = standing_in(text)
    words = [spelling.shown for group in groups() for spelling in group if stands(spelling.shown)]
    queries = []
    while len(queries) < how_many:
        word = dice.choice(words)
        place = dice.choice([found.start() for found in re.finditer(re.escape(word), text)])
        other = dice.choice(LISTED[fold(word)]).shown
        after = re.split(r"[\W_]", text[place + len(word) : place + len(word) + 8])[0]
        queries.append(dice.choice([word, other, other + after[: dice.randint(0, 6)]]))
    return queries


def union(truth: BruteForce, words: Iterable[str]) -> set[str]:
    return truth.find_whole([shown(key) for word in words for key in readings(word)])


def said(answer: dict[str, Any]) -> list[str]:
    (term,) = answer["terms"]
    return [term["typed"], *term["others"]]


def wrongly_united(archive: list[SearchSession], answers: Iterable[dict[str, Any]]) -> list[str]:
    truth = BruteForce(archive)
    return [answer["query"] for answer in answers if set(answer["ids"]) != union(truth, said(answer))]


def test_a_thousand_queries_find_the_union_of_their_spellings(
    ask: Ask, bundled: list[SearchSession], bundled_site: Path
) -> None:
    queries = spelled_queries(bundled, 1000, seed=5)
    answers = ask(bundled_site, queries)
    assert wrongly_united(bundled, answers) == []
    assert sum(bool(answer["terms"][0]["others"]) for answer in answers) > 200


def test_a_word_alone_is_found_in_every_spelling_that_the_archive_holds(
    ask: Ask, bundled: list[SearchSession], bundled_site: Path
) -> None:
    truth = BruteForce(bundled)
    known = [group for group in groups() if sum(bool(truth.find(spelling.shown)) for spelling in group) > 1]
    asked = [(spelling.shown, group) for group in known for spelling in group]
    assert len(asked) > 100
    for (typed, group), answer in zip(asked, ask(bundled_site, [typed for typed, _ in asked]), strict=True):
        every = [typed, *(spelling.shown for spelling in group if spelling.added)]
        assert set(answer["ids"]) == union(truth, every), typed


def test_quotes_search_the_spelling_that_was_typed(
    ask: Ask, bundled: list[SearchSession], bundled_site: Path
) -> None:
    queries = spelled_queries(bundled, 100, seed=6)
    truth = BruteForce(bundled)
    for query, answer in zip(queries, ask(bundled_site, map(as_typed, queries)), strict=True):
        assert set(answer["ids"]) == truth.find(query)
        assert answer["terms"][0]["others"] == []


TEXTS = (
    "取り組みを進めます。",
    "取組の状況",
    "取組みの状況",
    "子どもの居場所",
    "子供",
    "別のこと",
    "障害者の取組",
)


@pytest.mark.parametrize(
    ("query", "found", "others"),
    [
        ("取り組み", "r1 r2 r3 r7", ["取組", "取組み"]),
        ("取組", "r1 r2 r3 r7", ["取り組み"]),
        ("取組み", "r1 r2 r3 r7", ["取組", "取り組み"]),
        ("取り組みの状況", "r2 r3", ["取組の状況", "取組みの状況"]),
        ("障がい者の取り組み", "r7", ["障害者の取組"]),
        ("子供 -取り組み", "r4 r5", ["子ども"]),
        ("-こども 取組", "r1 r2 r3 r7", ["取り組み"]),
        ('"取組み"', "r3", []),
        ("取組み OR 子供", "r1 r2 r3 r4 r5 r7", ["取組", "取り組み", "子ども"]),
        ("入園の取組み状況", "", []),
        ("こと", "r6", []),
    ],
)
def test_spellings_within_a_query(
    ask: Ask, tmp_path: Path, query: str, found: str, others: list[str]
) -> None:
    (answer,) = ask(write_site(made_of(*TEXTS), tmp_path), [query])
    assert sorted(identity.split("#")[1] for identity in answer["ids"]) == found.split()
    assert sorted(other for term in answer["terms"] for other in term["others"]) == sorted(others)


def test_what_may_be_another_word_is_offered_and_not_searched_along(ask: Ask, tmp_path: Path) -> None:
    usual, other = next(
        (added, typed)
        for group in groups()
        for added, typed in [(group[0], group[-1])]
        if not typed.added and len(typed.key) > 2 and len(added.key) > 2 and added.key not in typed.key
    )
    site = write_site(made_of(f"{usual.shown}がある", f"{other.shown}がある"), tmp_path)
    (answer,) = ask(site, [usual.shown])
    assert answer["ids"] == ["a#r1"]
    assert answer["terms"][0]["beside"] == [other.shown]


def test_the_words_of_councils_have_the_spellings_that_a_reader_would_call_the_same() -> None:
    """Read by hand: a line is a word, with all that is searched along where an archive holds it."""
    for line in WORDS.read_text("utf-8").splitlines():
        word, *others = line.split()
        group = LISTED.get(fold(word), ())
        assert [spelling.shown for spelling in group if spelling.added and spelling.shown != word] == others


def test_no_spelling_stands_in_two_groups() -> None:
    keys = [spelling.key for group in groups() for spelling in group]
    assert len(keys) == len(set(keys))
    assert all(len(group) > 1 and any(spelling.added for spelling in group) for group in groups())


def test_the_list_says_where_it_comes_from() -> None:
    folder = resources.files("generator.search") / "words"
    for name in (
        part.name for part in folder.iterdir() if part.name.endswith(".txt") and "LICENSE" not in part.name
    ):
        assert "SudachiDict" in (folder / name).read_text("utf-8").split("\n", 2)[1]
    assert "Apache License" in (folder / "LICENSE-SudachiDict.txt").read_text("utf-8")


LETTERS = st.text("取組みりあい", min_size=1, max_size=6)


@given(st.lists(st.text("取組みりあい、", max_size=30), max_size=5), st.lists(LETTERS, max_size=30))
def test_words_are_counted_as_they_stand(texts: list[str], words: list[str]) -> None:
    letters = letters_of([fold_texts([text]) for text in texts], np.arange(len(texts)))
    expected = {word: sum(len(re.findall(f"(?={word})", text)) for text in texts) for word in words}
    assert occurrences(letters.codes, letters.alphabet, words) == {
        word: count for word, count in expected.items() if count
    }


def test_words_are_counted_over_the_edge_of_what_is_worked_on_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("generator.search.held._CHUNK", 3)
    letters = letters_of(
        [np.concatenate([fold_texts(["取組取組み取組"]), fold_texts(["組取"])])], np.arange(2)
    )
    assert occurrences(letters.codes, letters.alphabet, ["取組", "取組み", "組取", "取"]) == {
        "取": 4,
        "取組": 3,
        "取組み": 1,
        "組取": 2,
    }


@pytest.mark.corpus
@pytest.mark.skipif(not CORPUS.is_dir(), reason="the shared folder of real minutes is not on this machine")
def test_the_spellings_of_real_minutes_are_united(ask: Ask, tmp_path: Path) -> None:
    sessions = list(corpus_sessions("*r06.json"))[:25]
    queries = spelled_queries(sessions, 300, seed=7)
    assert wrongly_united(sessions, ask(write_site(sessions, tmp_path), queries)) == []


def test_a_list_keeps_the_names_of_its_pieces_when_words_come() -> None:
    before = dict(search_files(made_of(*TEXTS)))
    after = dict(search_files(made_of(*TEXTS, "申込みと申し込み")))
    names = {path for path in before if path.startswith("search/spellings-")}
    assert names
    assert names == {path for path in after if path.startswith("search/spellings-")}


@pytest.mark.parametrize("size", [1, 3_000, 3_001, 6_000, 50_000])
def test_a_list_has_a_piece_for_every_few_thousand_characters(size: int) -> None:
    count = pieces_for(size)
    assert count.bit_count() == 1
    assert count * 3_000 >= size > (count // 2) * 3_000 - (count == 1) * 3_000


@pytest.mark.parametrize("how", ["missing", "half", "of another build"])
def test_without_the_list_of_spellings_a_query_finds_what_was_typed(
    ask: Ask, tmp_path: Path, how: str
) -> None:
    site = write_site(made_of(*TEXTS), tmp_path)
    pieces = list(site.glob("search/spellings-*/*.js"))
    assert pieces
    for piece in pieces:
        content = piece.read_text("ascii")
        if how == "missing":
            piece.unlink()
        else:
            other = re.sub(r'^(minutesPiece\("[^"]*",")[^"]{8}', r"\g<1>00000000", content)
            piece.write_text(content[: len(content) // 2] if how == "half" else other, "ascii")
    (answer,) = ask(site, ["取り組み"])
    assert (answer["found"], answer["terms"][0]["others"], answer["unread"]) == (1, [], ["noSpellings"])
    assert ask(site, ['"取組"', "-取組 子供"])[1]["unread"] == ["noSpellings"]


@pytest.mark.parametrize("kana", ["ねこ", "やさい", "でんしゃ", "だんさ"])
def test_kana_that_are_one_word_to_who_types_them_bring_it(kana: str) -> None:
    assert {"ねこ": "猫", "やさい": "野菜", "でんしゃ": "電車", "だんさ": "段差"}[kana] in {
        spelling.shown for spelling in LISTED[kana] if spelling.added
    }


@pytest.mark.parametrize("kana", ["かちょう", "そしょう", "きしょう", "せんたく", "しゅう", "しつ"])
def test_kana_that_sound_like_another_word_of_the_minutes_are_no_spelling(kana: str) -> None:
    assert kana not in LISTED

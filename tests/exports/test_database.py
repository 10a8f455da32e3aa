"""The database: exact search of Japanese words of any length, by our own query and by the one that datasette shows."""

from __future__ import annotations

import json
import random
import sqlite3
from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.exports.database import database, metadata
from generator.exports.pairs import pairs, phrase
from generator.exports.tables.rows import rows_of
from generator.exports.tables.table import TABLES
from generator.exports.turns import turns
from generator.facts.passages import passages
from generator.facts.withholding import tokens
from generator.search.fold import fold
from tests.exports.test_own_json import bundled


@pytest.fixture(scope="module")
def opened() -> Iterator[sqlite3.Connection]:
    made = sqlite3.connect(":memory:")
    made.deserialize(database(bundled()))
    yield made
    made.close()


@cache
def searched() -> tuple[tuple[str, str], ...]:
    """Id and folded words of each row, without white space and quotation marks."""
    found = []
    for minutes in bundled().minutes:
        of = tokens(minutes.session, minutes.home.home.grounds)
        for turn in turns(minutes):
            words = fold("\n".join(filter(None, passages(turn.placed.block, of))))
            found.append((f"{minutes.key}#{turn.anchor}", "".join(words.replace('"', "").split())))
    return tuple(found)


def by_force(query: str) -> list[str]:
    plain = "".join(fold(query).replace('"', "").split())
    return [own for own, words in searched() if plain in words]


def by_index(opened: sqlite3.Connection, query: str) -> list[str]:
    sql = "select s.speech_id from speeches_fts f join speeches s on s.rowid = f.rowid where speeches_fts match ? order by f.rowid"
    return [own for (own,) in opened.execute(sql, [phrase(query)])]


def test_every_table_holds_its_rows(opened: sqlite3.Connection) -> None:
    for table in TABLES.values():
        names = [name for _, name, *_ in opened.execute(f'pragma table_info("{table.name}")')]
        assert names == table.names
        rows = opened.execute(f'select * from "{table.name}" order by rowid').fetchall()
        assert rows == [tuple(row) for row in rows_of(bundled(), table.name)]
    assert opened.execute("pragma foreign_key_check").fetchall() == []
    assert opened.execute("pragma integrity_check").fetchall() == [("ok",)]


def test_any_part_of_any_remark_is_found_in_all_that_hold_it_and_no_other(opened: sqlite3.Connection) -> None:
    chance = random.Random(13)
    said = [words for _, words in searched() if words]
    for _ in range(300):
        words = chance.choice(said)
        at, length = chance.randrange(len(words)), chance.randint(1, 12)
        query = words[at : at + length]
        assert by_index(opened, query) == by_force(query), query
    for query in ("予算", "図書館", "会", "。", "ない言葉です", "ＰＤＦ", "令和5"):
        assert by_index(opened, query) == by_force(query), query


@settings(max_examples=200)
@given(st.lists(st.text(min_size=0, max_size=20), min_size=1, max_size=5), st.text(min_size=1, max_size=6))
def test_any_text_is_found(texts: list[str], query: str) -> None:
    made = sqlite3.connect(":memory:")
    made.execute(
        "create virtual table t using fts5(p, content='', tokenize=\"unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'\")"
    )
    made.executemany("insert into t(rowid, p) values(?, ?)", enumerate(map(pairs, texts)))
    asked = phrase(query)
    if asked:
        found = [
            row for (row,) in made.execute("select rowid from t where t match ? order by rowid", [asked])
        ]
        plain = "".join(fold(query).replace('"', "").split())
        assert found == [
            i for i, text in enumerate(texts) if plain in "".join(fold(text).replace('"', "").split())
        ]
    made.close()


@pytest.mark.parametrize(
    "query",
    [
        "予算",
        "図書館",
        "会",
        "開館時間",
        "ないことば",
        "PDF",
        " 予 算 ",
        '"予算"',
        "",
        "システム",
        "しすてむ",
        "ｐｄｆ",
        "圖書館",
        "第１回",
    ],
)
def test_the_query_that_datasette_shows_finds_the_same(opened: sqlite3.Connection, query: str) -> None:
    sql = metadata(bundled())["databases"]["kaigiroku"]["queries"]["search"]["sql"]
    found = opened.execute(sql, {"q": query}).fetchall()
    assert len(found) == (len(by_force(query)) if query else 0)


def test_the_description_names_only_what_is_there(opened: sqlite3.Connection) -> None:
    known = json.loads(json.dumps(metadata(bundled())))["databases"]["kaigiroku"]["tables"]
    for name, about in known.items():
        columns = {column for _, column, *_ in opened.execute(f'pragma table_info("{name}")')}
        assert columns, name
        assert {*about.get("columns", ()), *about.get("facets", ())} <= columns

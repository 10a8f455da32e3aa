"""The tables as one SQLite file with a search index, and the description by which datasette shows it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from itertools import count

from generator.archive.entries import PublicArchive
from generator.exports.pairs import folding, pairs
from generator.exports.tables.rows import rows_of
from generator.exports.tables.table import TABLES, Table
from generator.exports.turns import turns
from generator.exports.values import Data, json_pages, known, terms
from generator.facts.address import base_of
from generator.facts.passages import passages
from generator.facts.withholding import tokens
from generator.pages.forms import BY_COMMAND

NAME, VERSION = "kaigiroku", 1
_SQL_TYPES = {"integer": "integer", "boolean": "integer"}
_INDEXES = (
    ("speeches", "meeting_id"), ("speeches", "person_id"), ("speeches", "speaker_label"), ("meetings", "first_date"),
    ("meetings", "council_id"), ("decisions", "meeting_id"), ("withheld", "meeting_id"),
)  # fmt: skip
_READABLE = """create view speeches_readable as
select s.speech_id, c.name as council, m.fiscal_year, m.first_date, m.label, s.kind, s.speaker_label, s.speaker_side,
  s.text, s.characters, s.withheld_ids, s.url
from speeches s join meetings m on m.meeting_id = s.meeting_id join councils c on c.council_id = m.council_id"""
#: Pairs of what is asked for, made in SQL, folded letter by letter as the site's search folds them (table ``folding``).
_SEARCH = """with recursive folded(i, w) as (select 1, '' union all
    select i + 1, w || coalesce((select f.folded from folding f where f.letter = substr(:q, i, 1)), substr(:q, i, 1))
    from folded where i <= length(:q)),
  asked(w) as (select replace(replace(w, ' ', ''), '"', '') from folded order by i desc limit 1),
  pairs(i, p) as (select 1, substr(w, 1, 2) from asked union all
    select i + 1, substr(w, i + 1, 2) from pairs, asked where i < length(w) - 1)
select r.council, r.first_date, r.label, r.speaker_label, r.text, r.url
from speeches_fts f join speeches s on s.rowid = f.rowid join speeches_readable r on r.speech_id = s.speech_id, asked
where w <> '' and speeches_fts match '"' || (select group_concat(p, ' ') from pairs) || '"' || iif(length(w) = 1, '*', '')
order by r.first_date, s.meeting_id, s."order\""""


def sqlite_files(public: PublicArchive) -> Iterator[tuple[str, bytes]]:
    """The database and datasette's description of it."""
    folder = BY_COMMAND["sqlite"].folder
    yield f"{folder}/{NAME}.db", database(public)
    yield f"{folder}/metadata.json", json_pages(metadata(public))


def database(public: PublicArchive) -> bytes:
    """The file. Two of the same archive are the same bytes, as long as SQLite is of the same version (table ``meta``)."""
    made = sqlite3.connect(":memory:")
    try:
        made.executescript("pragma page_size=4096; pragma encoding='UTF-8'; pragma journal_mode=off;")
        with made:
            for table in TABLES.values():
                made.execute(_create(table))
                made.executemany(_insert(table), rows_of(public, table.name))
            _index(made, public)
            made.execute("create table meta(key text primary key, value text)")
            made.executemany("insert into meta values(?, ?)", _meta(public))
        made.execute("vacuum")
        return made.serialize()
    finally:
        made.close()


def _create(table: Table) -> str:
    columns = [f'"{column.name}" {_SQL_TYPES.get(column.type, "text")}' for column in table.columns]
    key = ", ".join(f'"{name}"' for name in table.key)
    refs = [f'foreign key("{name}") references "{other}"' for name, other in table.refs.items()]
    return f'create table "{table.name}" ({", ".join([*columns, f"primary key ({key})", *refs])})'


def _insert(table: Table) -> str:
    return f'insert into "{table.name}" values ({", ".join("?" * len(table.columns))})'


def _index(made: sqlite3.Connection, public: PublicArchive) -> None:
    """The rows of ``speeches`` are numbered from 1 in their order, and so are those of the index."""
    made.execute(
        "create virtual table speeches_fts using fts5(pairs, content='', "
        "tokenize=\"unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'\")"
    )
    numbers = count(1)
    made.executemany(
        "insert into speeches_fts(rowid, pairs) values(?, ?)",
        ((next(numbers), pairs(text)) for text in _searched(public)),
    )
    made.execute("insert into speeches_fts(speeches_fts) values('optimize')")
    made.execute("create table folding(letter text primary key, folded text not null) without rowid")
    made.executemany("insert into folding values(?, ?)", folding())
    for table, column in _INDEXES:
        made.execute(f'create index "{table}_{column}" on "{table}"("{column}")')
    made.execute(_READABLE)


def _searched(public: PublicArchive) -> Iterator[str]:
    """What the site's search looks through of each row of ``speeches``."""
    for minutes in public.minutes:
        of = tokens(minutes.session, minutes.home.home.grounds)
        for turn in turns(minutes):
            yield "\n".join(filter(None, passages(turn.placed.block, of)))


def _meta(public: PublicArchive) -> Iterator[tuple[str, str]]:
    yield "format_version", str(VERSION)
    yield "sqlite_version", sqlite3.sqlite_version
    yield "site", public.site.name
    yield "licence", terms(public)
    yield "meetings", str(len(public.minutes))


def metadata(public: PublicArchive) -> Data:
    """datasette's ``metadata.json``."""
    base = base_of(public.site.url)
    tables = {
        table.name: {
            "title": table.title,
            "description": table.about,
            "columns": {c.name: "。".join(filter(None, (c.title, c.about))) for c in table.columns},
        }
        for table in TABLES.values()
    }
    tables["speeches"] |= {"label_column": "speech_id", "facets": ["kind", "speaker_side", "speaker_label"]}
    tables["speeches_readable"] = {
        "title": "発言と記述（会議の名前付き）",
        "facets": ["council", "fiscal_year", "speaker_label"],
    }
    return known(
        title=public.site.name,
        description=public.site.about,
        license=terms(public),
        source=public.site.keeper or public.site.name,
        source_url=base,
        databases={NAME: {"tables": tables, "queries": {"search": _search_query()}}},
    )


def _search_query() -> Data:
    return {
        "title": "言葉をさがす",
        "description": "q に入れた言葉を本文に含む発言と記述を、もれなく出します。英数字は半角で入れてください。",
        "sql": _SEARCH,
        "params": ["q"],
    }

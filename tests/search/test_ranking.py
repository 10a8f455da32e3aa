"""lunr in the browser, over an index of the loaded terms alone, scores as Python's lunr does over the whole archive."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from lunr.builder import Builder
from lunr.index import Index
from lunr.query import QueryPresence

from generator.search import SearchSession
from generator.search.documents import WIRE
from generator.search.fold import fold
from generator.search.keys import key
from generator.search.readings import readings
from generator.search.standing import standings
from tests.search.conftest import Ask
from tests.search.queries import random_pieces

QUERIES = 400
OFFICE = re.compile(r".+[長員官監者役事]")


def test_same_refs_and_scores_as_python_lunr(ask: Ask, archive: list[SearchSession], site: Path) -> None:
    compare(ask, archive, site)


def test_same_refs_and_scores_on_the_bundled_minutes(
    ask: Ask, bundled: list[SearchSession], bundled_site: Path
) -> None:
    compare(ask, bundled, bundled_site)


def compare(ask: Ask, archive: list[SearchSession], site: Path) -> None:
    """Random pieces of the archive's text, one or two at a time, put to the engine and to Python's lunr."""
    dice = random.Random(3)
    asks = r"[^\s\"“”:：|｜＂()（）?？!！*＊、，。．,&＆+＋-]+"  # nothing that a query means something by
    pieces = [piece for piece in random_pieces(archive, 900, seed=9) if re.fullmatch(asks, piece)]
    pieces = [piece for piece in pieces if not piece.startswith(("－", "−", "‐")) and piece != "OR"]
    alone = ask(site, pieces)  # the oracle knows no spellings; tests/search/test_spellings.py holds these
    pieces = [p for p, a in zip(pieces, alone, strict=True) if not any(t["others"] for t in a["terms"])]
    keys = [readings(term) for term in pieces]
    index, weights = whole_index(archive, keys), Weights(archive, keys)
    asked = [
        (dice.choice(("one", "and", "or", "not")), dice.sample(range(len(pieces)), 2)) for _ in range(QUERIES)
    ]
    typed = {"one": "{0}", "and": "{0} {1}", "or": "{0} OR {1}", "not": "{0} -{1}"}
    answers = ask(
        site, [typed[how].format(*(pieces[term] for term in terms)) for how, terms in asked], "--scores"
    )
    for (how, terms), answer in zip(asked, answers, strict=True):
        found = dict(zip(answer["ids"], answer["scores"], strict=True))
        asked_for = terms if how in ("and", "or") else terms[:1]
        named = [fold(pieces[term]) for term in terms] if how == "and" else []
        expected = oracle(index, how, terms, weights.of(asked_for, named))
        assert found == pytest.approx(expected, abs=5e-3), answer["query"]


def whole_index(archive: list[SearchSession], keys: list[list[str]]) -> Index:
    """Python's lunr over every remark, its tokens being the places where each of the terms stands."""
    builder = Builder()
    builder.ref("id")
    for field in dict.fromkeys(WIRE["kinds"].values()):
        builder.field(field, boost={"title": 6, "about": 0.25}.get(field, 1))
    builder.b(0)
    for session in archive:
        for remark, text in zip(session.remarks, texts_of(session), strict=True):
            tokens = [
                f"t{number}"
                for number, any_of in enumerate(keys)
                for _ in range(sum(occurrences(each, text) for each in any_of))
            ]
            builder.add(
                {
                    "id": f"{session.id}#{remark.anchor}",
                    **{field: [] for field in dict.fromkeys(WIRE["kinds"].values())},
                    WIRE["kinds"][remark.kind]: tokens,
                }
            )
    return builder.build()


def occurrences(term: str, text: str) -> int:
    """How often a term stands in a text, also where one begins within another."""
    found, at = 0, text.find(term)
    while at >= 0:
        found, at = found + 1, text.find(term, at + 1)
    return found


class Weights:
    """What each document weighs beside lunr's score: as it stands, and at least once that, twice where heading or chair name
    a term, three times where one speaks who was named beside another word."""

    def __init__(self, archive: list[SearchSession], keys: list[list[str]]) -> None:
        self.keys = keys
        self.sessions = [
            (session.id, [*zip(session.remarks, standings(session.remarks), texts_of(session), strict=True)])
            for session in archive
        ]

    def of(self, terms: list[int], named: list[str]) -> dict[str, float]:
        found = {}
        offices = [each for each in named if OFFICE.fullmatch(each)]
        for own, remarks in self.sessions:
            heading = call = None
            for remark, standing, text in remarks:
                holds = any(each in text for term in terms for each in self.keys[term])
                if WIRE["kinds"][remark.kind] == "title":
                    heading, call, about = holds, None, False
                elif standing == "f":
                    about, call = False, holds if remark.kind == "remark" else call
                else:
                    about, call = bool(heading or call), None
                weight = WIRE["standings"][standing]
                speaks = standing != "f" and any(is_of(fold(remark.speaker), office) for office in offices)
                found[f"{own}#{remark.anchor}"] = (
                    (2 if about else 1)
                    * (3 if speaks else 1)
                    * (max(1, weight) if about or speaks else weight)
                )
        return found


def is_of(label: str, office: str) -> bool:
    """区長（森澤恭子君） and 森澤区長 speak as 区長; 副区長 and 前区長 do not."""
    before = label.removesuffix(office)
    ends = before != label and before[-1:] not in tuple("副前元次新")
    return label == office or label.startswith(office + "(") or ends


def texts_of(session: SearchSession) -> list[str]:
    return [key(remark.text) for remark in session.remarks]


def oracle(index: Index, how: str, terms: list[int], weights: dict[str, float]) -> dict[str, float]:
    first = QueryPresence.REQUIRED if how in ("and", "not") else QueryPresence.OPTIONAL
    second = {"and": QueryPresence.REQUIRED, "or": QueryPresence.OPTIONAL, "not": QueryPresence.PROHIBITED}
    query = index.create_query()
    query.term(f"t{terms[0]}", presence=first, use_pipeline=False)
    if how != "one":
        query.term(f"t{terms[1]}", presence=second[how], use_pipeline=False)
    return {found["ref"]: found["score"] * weights[found["ref"]] for found in index.query(query)}

"""What many forms say is said once: no Japanese word stands in many modules of the importer without a reason."""

from __future__ import annotations

import re
from collections import Counter

import yaml

from generator.japanese.data import read
from generator.japanese.lists import words_of
from tests.importer.count_words import LISTED, MANY, words_by_module, words_in_many, words_in_text
from tests.literals import literals, modules

MOST = 40


def test_the_words_that_stand_in_many_modules_are_listed_with_their_reasons() -> None:
    listed: dict[str, str] = yaml.safe_load(LISTED.read_text("utf-8"))
    found = words_in_many()
    more = {word: modules for word, modules in found.items() if word not in listed}
    assert more == {}, (
        "put them into japanese/lists.json under a name, or say in words.yml why they have no one place"
    )
    assert {*listed} - {*found} == set(), "strike these from words.yml"
    assert all(len(why) > 9 for why in listed.values())
    assert len(listed) <= MOST


def test_words_of_forms_are_counted_and_words_to_staff_are_not() -> None:
    form = r"^(?:出席|{members}の[名人])(?=委員\s*会)$"
    assert [*words_in_text(form)] == ["出席", "委員"]
    assert [*words_in_text("出席した人を確かめてください。")] == []
    assert [*words_in_text("出席です|欠席です")] == ["出席です", "欠席です"]
    where = words_by_module()
    assert not any("report.py" in modules or "explain.py" in modules for modules in where.values())
    assert where["継続"] == ["readings/outcome_words.py"]
    assert max(map(len, words_in_many().values())) >= MANY


LISTS = {name: written for file in ("lists", "offices") for name, written in read(file).items()}


def test_lists_hold_every_word_once() -> None:
    twice = {name: more for name in LISTS if (more := Counter(words_of(name)) - Counter({*words_of(name)}))}
    assert twice == {}


def test_every_list_is_named_somewhere() -> None:
    texts = {text for path in modules().values() for text in literals(path)}
    named = {name for text in texts for name in re.findall(r"\{([a-z_]+)\}", text)} | texts
    named |= {entry[1:-1] for written in LISTS.values() for entry in written if len(entry) > 1}
    assert LISTS.keys() - named == set()

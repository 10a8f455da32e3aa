"""What a space is, which signs are brackets, dashes, numerals, letters and eras is written once: in ``japanese/``.

No module outside of it has a set of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.japanese import numerals
from generator.japanese.lists import expanded, named_in, pattern_of, signs, text_of, words_of
from generator.japanese.space import WHITE, is_white, squeeze, trim, trim_end, trim_start
from tests.literals import literals, modules, texts_in

#: Sets that a module keeps all the same, and why each is none of the lists'.
OWN: dict[str, dict[str, str]] = yaml.safe_load(Path(__file__).with_name("own_signs.yml").read_text("utf-8"))
MOST_OWN = 20
_SIDES = [{*words_of(name)} for name in ("open", "close", "quote_open", "quote_close")]
#: Of these a module may have two; three are a table.
_TABLES = [{*words_of(name)} for name in ("dash", "wave", "weekday")]
_TABLES.append({*numerals.DIGITS[1:]})
_ERA = re.compile("|".join(words_of("era")))
_PIECE = re.compile(r"\\.|(?P<class>\[\^?(?:\\.|[^\]\\])+\])", re.DOTALL)
#: Of these a form may have three of its own.
_MARKS = {*words_of("mark"), *words_of("bullet")}
#: (?:\(|（) is a class too.
_CHOICE = re.compile(r"(?:[^\w\s!-~]|\\[(\[)\]]|　)(?:\|(?:[^\w\s!-~]|\\[(\[)\]]|　))+")
#: 〈　〉《　》 shows people how something is printed.
_PICTURE = re.compile(r"(?:\W　\W)+")
#: The beginnings of scripts, of which a class says which letters are Japanese.
_SCRIPT = re.compile("[ぁァ一]-")
#: Room that is no plain blank: who names it beside other signs says what a space is.
_ROOM = re.compile(r"[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000]|\\(?:u00a0|u1680|u200[0-b]|u3000|xa0)")


def _sets(text: str) -> Iterator[str]:
    """Every set of signs in a text: classes and choices of a form, or the whole text, where it is one."""
    yield from (found["class"] for found in _PIECE.finditer(text) if found["class"])
    yield from (found[0] for found in _CHOICE.finditer(text))
    yield from re.findall(r"[一二三四五六七八九〇零]{4,}|[月火水木金土日]{4,}", text)
    if len(text) > 1 and not re.search(r"[\w*+?…\\]|\{\}", text) and not _PICTURE.fullmatch(text):
        yield text


def _is_own(signs: str) -> bool:
    members = (
        {*re.sub(r"\\(?=\W)|^\[\^?|\]$", "", signs)} if _PIECE.fullmatch(signs) else {*signs} - {"|", "\\"}
    )
    letters = {sign for sign in members if sign.isascii() and sign.isalpha()}
    if len(letters) > 2 and letters < {*words_of("era_letter")}:
        return True
    if any(len(members & side) > 1 for side in _SIDES) or any(len(members & table) > 2 for table in _TABLES):
        return True
    if _PIECE.fullmatch(signs) and _SCRIPT.search(signs):
        return True
    return len(members) > 1 and (bool(_ROOM.search(signs)) or "０-９" in signs)


def own_sets(texts: Iterator[str], of_print: bool = False) -> set[str]:
    """The sets of brackets, dashes, letters, white space and numerals in these texts, and the texts with several eras.

    Marks that begin a line count where lines of print are read; elsewhere they stand for what is hidden.
    """
    found: set[str] = set()
    for text in texts:
        found |= {
            signs for signs in _sets(text) if _is_own(signs) or (of_print and len({*signs} & _MARKS) > 3)
        }
        if len({*_ERA.findall(text)}) > 1 and "|" in text:
            found.add(text)
    return found


def test_no_module_has_signs_of_its_own() -> None:
    found = {
        name: sets
        for name, path in modules().items()
        if not name.startswith("japanese/")
        and (sets := own_sets(literals(path), name.startswith("importer/")))
    }
    listed = {name: {*sets} for name, sets in OWN.items()}
    more = {name: more for name, sets in found.items() if (more := sets - listed.get(name, set()))}
    assert more == {}, (
        "name lists of japanese/lists.json instead, or say in own_signs.yml why none of them will do"
    )
    stale = {name: gone for name, sets in listed.items() if (gone := sets - found.get(name, set()))}
    assert stale == {}, "strike these from own_signs.yml"
    assert all(len(why) > 20 for sets in OWN.values() for why in sets.values())
    assert sum(map(len, OWN.values())) <= MOST_OWN


@pytest.mark.parametrize(
    ("source", "own"),
    [
        ('re.compile(r"[(（]a")', {"[(（]"}),
        ('re.compile(r"[^\\[［]")', {"[^\\[［]"}),
        ('re.compile(r"(?:\\(|（)a")', {"\\(|（"}),
        ('x.strip("「『")', {"「『"}),
        ('x.strip(" 　")', {" 　"}),
        ('re.compile(r"[ 　]x")', {"[ 　]"}),
        ('re.compile(r"[\\s　]x")', {"[\\s　]"}),
        ('re.compile(r"[ \\u3000]x")', {"[ \\u3000]"}),
        ('re.compile(rf"[{a}（(]x")', {"[…（(]"}),
        ('re.compile(r"[-―－]")', {"[-―－]"}),
        ('re.compile(r"[0-9０-９]")', {"[0-9０-９]"}),
        ('re.compile(r"[MTS]5")', {"[MTS]"}),
        ('re.compile("[一-龥々]x")', {"[一-龥々]"}),
        ('re.compile("[^ァ-ヴー]x")', {"[^ァ-ヴー]"}),
        ('re.compile("[ア-ン]x[{kanji}ー]")', set()),
        ('x in "月火水木金土日"', {"月火水木金土日"}),
        ('x in "一二三四五"', {"一二三四五"}),
        ('re.compile(r"[一二三]")', {"[一二三]"}),
        ('re.compile("令和|平成")', {"令和|平成"}),
        ('"令和4年と平成30年"', set()),
        ('"　".join(x)', set()),
        ('"〈　〉《　》"', set()),
        ('re.compile(r"[(「]x\\(")', set()),
        ('re.compile(r"\\[ab(（]")', set()),
        ('re.compile(r"[^{round}]")', set()),
        ('Habit("a", "b", said=("[(（]",))', set()),
        ('"""Says [(（]."""', set()),
    ],
)
def test_a_set_of_signs_is_seen(source: str, own: set[str]) -> None:
    assert own_sets(texts_in(source)) == own


def test_marks_that_begin_lines_are_seen_where_print_is_read() -> None:
    source = 're.compile("[-○●◆・]x[□■]")'
    assert own_sets(texts_in(source), of_print=True) == {"[-○●◆・]"}
    assert own_sets(texts_in(source)) == set()


def test_brackets_pair_by_their_places() -> None:
    for kind in ("", "round_", "square_", "angle_", "quote_"):
        opening, closing = words_of(f"{kind}open"), words_of(f"{kind}close")
        assert len(opening) == len(closing) == len({*opening, *closing}) / 2
    assert dict(zip(words_of("open"), words_of("close"), strict=True)) == {
        "(": ")", "（": "）", "[": "]", "［": "］", "〔": "〕", "【": "】", "<": ">", "＜": "＞", "〈": "〉", "《": "》", "≪": "≫",
    }  # fmt: skip
    assert {*words_of("bracket")} == {*words_of("open"), *words_of("close")}
    assert {*words_of("frame")} == {*words_of("open")} - {*words_of("round_open")}


@given(st.text(f"青木()（）{WHITE}\x1c"))
def test_trimming_takes_white_space_and_nothing_else(text: str) -> None:
    assert trim(text) == trim_start(trim_end(text))
    assert text.endswith(trim_start(text))
    assert text.startswith(trim_end(text))
    assert all(map(is_white, text[: len(text) - len(trim_start(text))]))
    assert not trim(text) or not (is_white(trim(text)[0]) or is_white(trim(text)[-1]))
    assert squeeze(trim(text)) == squeeze(text)
    assert trim(text, text_of("round")) == trim(text, "()（）")


@pytest.mark.parametrize(
    ("form", "reads", "not_reads", "named"),
    [
        ("^{round_open}x", ["(x", "（x"], ["x", "[x"], ["round_open"]),
        ("^[^{round}。]+$", ["[x]", "x"], ["x）", "x。", "("], []),
        ("^[a{round_close}b]+$", ["a)b）"], ["(", "{", "r"], ["round_close"]),
        ("^[{digit}]{2}$", ["1２"], ["1", "123"], ["digit"]),
        (r"^\{{round}\[{digit}\]", ["{([1]"], ["{round}[1]"], ["round", "digit"]),
        ("(?<=[{stop}{closed}])x", ["。x", "』x"], ["x", "、x"], ["stop", "closed"]),
        ("a{2,3}$", ["aaa"], ["a"], []),
        ("^[{kanji}{digit}ー]{2}$", ["﨑1", "𠮷ー", "々一", "㐂〆"], ["あ一", "ー", "ア1", "k1"], ["digit"]),
        ("^{hiragana}{katakana}$", ["ぁァ", "ゖヺ"], ["ァぁ", "んー"], []),
        ("^[^{kanji}{hiragana}]$", ["ア", "a"], ["一", "〆", "ゔ"], []),
    ],
)
def test_a_form_names_lists(form: str, reads: list[str], not_reads: list[str], named: list[str]) -> None:
    assert all(pattern_of(form).search(text) for text in reads)
    assert not any(pattern_of(form).search(text) for text in not_reads)
    assert [*named_in(form)] == named


def test_scripts_are_given_as_ranges() -> None:
    assert re.fullmatch(f"[{signs('katakana', 'round', 'kanji')}]+", "ヴ(）髙")
    assert not re.search(f"[{signs('katakana', 'round', 'kanji')}]", "ーあ-[1")


def test_a_name_that_no_list_has_is_refused() -> None:
    with pytest.raises(KeyError):
        expanded("{no_such_list}")
    with pytest.raises(KeyError):
        expanded("[^{no_such_list}]")

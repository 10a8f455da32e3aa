"""Numbers that Word computes: every form that counts, lists within lists, and levels that begin anew."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest
from kanjize import number2kanji

from generator.importer.read.docx import read_docx
from tests.importer.test_word import W, a_file
from tests.importer.test_word import numbered as in_list_77


def roman(value: int) -> str:
    """By Unicode's own numerals, a digit at a time."""
    if value < 13:
        return unicodedata.normalize("NFKC", chr(0x2160 + value - 1))
    tens, ones = divmod(value, 10)
    tenfold = roman(tens).translate(str.maketrans("IVX", "XLC"))
    return tenfold + (roman(ones) if ones else "")


def circled(value: int) -> str:
    return unicodedata.lookup(f"CIRCLED {_WORDS[value]}") if value <= 20 else str(value)


_WORDS = dict(enumerate((
    "DIGIT ZERO", "DIGIT ONE", "DIGIT TWO", "DIGIT THREE", "DIGIT FOUR", "DIGIT FIVE", "DIGIT SIX", "DIGIT SEVEN", "DIGIT EIGHT",
    "DIGIT NINE", "NUMBER TEN", "NUMBER ELEVEN", "NUMBER TWELVE", "NUMBER THIRTEEN", "NUMBER FOURTEEN", "NUMBER FIFTEEN",
    "NUMBER SIXTEEN", "NUMBER SEVENTEEN", "NUMBER EIGHTEEN", "NUMBER NINETEEN", "NUMBER TWENTY",
)))  # fmt: skip


def narrow(value: int) -> str:
    """Half-width katakana in the order of the code, but ｦ before ﾝ."""
    place = (value - 1) % 46
    return chr(0xFF71 + place) if place < 44 else "ｦﾝ"[place - 44]


def digits(value: int) -> str:
    return "".join("〇一二三四五六七八九"[int(digit)] for digit in str(value))


FORMS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalFullWidth": lambda n: "".join(chr(ord(c) + 0xFEE0) for c in str(n)),
    "decimalEnclosedCircle": circled,
    "decimalZero": lambda n: str(n).zfill(2),
    "numberInDash": lambda n: f"- {n} -",
    "lowerLetter": lambda n: chr(ord("a") + (n - 1) % 26) * -(-n // 26),
    "upperLetter": lambda n: chr(ord("A") + (n - 1) % 26) * -(-n // 26),
    "aiueo": lambda n: narrow(n) * -(-n // 46),
    "aiueoFullWidth": lambda n: unicodedata.normalize("NFKC", narrow(n)) * -(-n // 46),
    "lowerRoman": lambda n: roman(n).lower(),
    "upperRoman": roman,
    "japaneseCounting": number2kanji,
    "chineseCountingThousand": number2kanji,
    "ideographDigital": digits,
    "japaneseDigitalTenThousand": digits,
    "chineseCounting": lambda n: number2kanji(n) if n < 100 else digits(n).replace("〇", "○"),
    "unknownForm": str,
}  # fmt: skip


def a_list(form: str, start: int | str = 1, pattern: str = "%1", **levels: str) -> str:
    """The definition of list 80; ``levels``: what stands in further levels."""
    further = "".join(
        f'<w:lvl w:ilvl="{depth[1:]}"><w:start w:val="1"/><w:numFmt w:val="{other.split()[0]}"/>'
        f'<w:lvlText w:val="{other.split()[1]}"/></w:lvl>'
        for depth, other in levels.items()
    )
    return (
        f'<w:abstractNum {W} w:abstractNumId="80"><w:lvl w:ilvl="0"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>{further}</w:abstractNum>'
        f'<w:num {W} w:numId="80"><w:abstractNumId w:val="80"/></w:num>'
    )


def item(text: str, level: int = 0) -> str:
    return in_list_77(text, level).replace('w:val="77"', 'w:val="80"')


def shown(more: str, *paragraphs: str) -> list[str]:
    return [line.text for line in read_docx(a_file(*paragraphs, more=more)).lines]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("start", [1, 8, 19, 25, 38, 47, 88, 97, 345])
def test_numbers_are_shown_as_word_shows_them(form: str, start: int) -> None:
    found = shown(a_list(form, start), *[item("計画")] * 4)
    assert found == [f"{FORMS[form](start + n)} 計画" for n in range(4)]


def test_letters_count_to_the_last_and_then_come_again_doubled() -> None:
    found = shown(a_list("aiueoFullWidth"), *[item("計画")] * 48)
    assert [line.split()[0] for line in found[:7]] == [*"アイウエオカキ"]
    assert found[43:] == ["ワ 計画", "ヲ 計画", "ン 計画", "アア 計画", "イイ 計画"]
    assert [line.split()[0] for line in shown(a_list("irohaFullWidth", 45), *[item("計画")] * 4)] == [
        "モ",
        "セ",
        "ス",
        "ン",
    ]
    assert [line.split()[0] for line in shown(a_list("irohaFullWidth", 49), item("計画"))] == ["イイ"]


@pytest.mark.parametrize(
    ("form", "name", "last"),
    [
        ("decimalEnclosedParen", "PARENTHESIZED {}", 20), ("decimalEnclosedCircleChinese", "CIRCLED {}", 20),
        ("ideographEnclosedCircle", "", 10), ("decimalEnclosedFullstop", "{} FULL STOP", 20),
    ],
)  # fmt: skip
def test_signs_that_hold_a_number_end_with_the_last_there_is(form: str, name: str, last: int) -> None:
    found = [line.split()[0] for line in shown(a_list(form), *[item("計画")] * (last + 2))]
    if form != "ideographEnclosedCircle":
        assert found[:last] == [unicodedata.lookup(name.format(_WORDS[n])) for n in range(1, last + 1)]
    else:
        assert [unicodedata.normalize("NFKC", sign) for sign in found[:last]] == [*"一二三四五六七八九十"]
    assert found[last:] == [str(last + 1), str(last + 2)]


@pytest.mark.parametrize(
    "form", ["decimal", "decimalEnclosedCircle", "lowerLetter", "upperRoman", "japaneseCounting"]
)
def test_a_list_that_begins_at_naught_or_nowhere_is_read(form: str) -> None:
    assert len(shown(a_list(form, 0), item("計画"), item("期間"))) == 2
    assert shown(a_list("decimal", "あ"), item("計画")) == ["1 計画"]
    assert shown(a_list("decimal", 0), item("計画"), item("期間")) == ["0 計画", "1 期間"]


def test_numbers_of_levels_are_put_together_and_deeper_ones_begin_anew() -> None:
    more = a_list("decimal", 1, "第%1", l1="decimal %1-%2", l2="aiueoFullWidth %3)")
    assert shown(
        more, item("一"), item("二", 1), item("三", 1), item("四", 2), item("五", 2), item("六", 1), item("七", 2),
        item("八"), item("九", 1), item("十", 2), item("土", 3),
    ) == [
        "第1 一", "1-1 二", "1-2 三", "ア) 四", "イ) 五", "1-3 六", "ア) 七", "第2 八", "2-1 九", "ア) 十", "土",
    ]  # fmt: skip


def test_a_level_without_number_or_pattern_shows_none() -> None:
    assert shown(a_list("none"), item("計画")) == ["計画"]
    assert shown(a_list("decimal", 1, ""), item("計画")) == ["計画"]
    assert shown(a_list("bullet", 1, " "), item("計画")) == ["計画"]
    assert shown(a_list("bullet", 1, "■"), item("計画")) == ["■ 計画"]
    unknown = item("計画").replace('w:val="80"', 'w:val="81"')
    assert shown(a_list("decimal"), unknown) == ["計画"]


@pytest.mark.parametrize(("sign", "seen"), [("\ue000", "・"), ("\uf8ff", "・"), ("\uf900", "\uf900")])
def test_a_bullet_of_a_font_that_nobody_else_has_is_a_dot(sign: str, seen: str) -> None:
    assert shown(a_list("bullet", 1, sign), item("計画")) == [f"{seen} 計画"]

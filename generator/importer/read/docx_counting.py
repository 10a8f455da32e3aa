"""How Word shows the number of a list: the forms of ISO/IEC 29500-1, 17.18.59, that Japanese documents use."""

from __future__ import annotations

from generator.japanese import numerals
from generator.japanese.lists import text_of

_KATAKANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
_NARROW = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ"
_IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
#: Letters that begin again when they are used up, each then written once more: z, aa, bb.
_REPEATED = {
    "aiueo": _NARROW, "aiueoFullWidth": _KATAKANA, "irohaFullWidth": _IROHA, "lowerLetter": _LETTERS, "upperLetter": _LETTERS.upper(),
}  # fmt: skip
#: Signs for the first numbers, beyond which Word shows digits.
_SIGNS = {
    "decimalEnclosedCircle": _CIRCLED, "decimalEnclosedCircleChinese": _CIRCLED, "decimalEnclosedParen": "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇",
    "decimalEnclosedFullstop": "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛", "ideographEnclosedCircle": "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉", "ideographTraditional": "甲乙丙丁戊己庚辛壬癸",
}  # fmt: skip
_WIDE = str.maketrans(text_of("digit")[:10], text_of("digit")[10:])
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
MAX_NUMBER = 9_999
"""Higher numbers are shown as this one."""


def shown_as(form: str, value: int) -> str:
    """A number as a list of that form shows it; in digits where the form is unknown or has no sign for it."""
    value = max(0, min(value, MAX_NUMBER))
    if value and form in _REPEATED:
        times, place = divmod(value - 1, len(_REPEATED[form]))
        return _REPEATED[form][place] * (times + 1)
    if 1 <= value <= len(_SIGNS.get(form, "")):
        return _SIGNS[form][value - 1]
    match form:
        case "decimalFullWidth" | "decimalFullWidth2":
            return str(value).translate(_WIDE)
        case "decimalZero":
            return f"{value:02}"
        case "numberInDash":
            return f"- {value} -"
        case "upperRoman":
            return _roman(value)
        case "lowerRoman":
            return _roman(value).lower()
        case "japaneseCounting" | "chineseCountingThousand":
            return numerals.numeral_of(value)
        case "ideographDigital" | "japaneseDigitalTenThousand":
            return numerals.digits_of(value)
        case "chineseCounting":  # 九十九, then 一○○
            return numerals.numeral_of(value) if value < 100 else numerals.digits_of(value).replace("〇", "○")
    return str(value)


def _roman(value: int) -> str:
    shown = ""
    for worth, letters in _ROMAN:
        shown += letters * (value // worth)
        value %= worth
    return shown

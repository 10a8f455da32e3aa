"""The words of a line of a list: seats, marks, honorifics and brackets apart from names, and the room before each."""

from __future__ import annotations

from generator.importer.names.dictionary import is_family, parts_of
from generator.importer.names.offices import ROLES, is_office, role_at_end
from generator.importer.names.person import STATUSES
from generator.importer.names.weights import Word
from generator.japanese.lists import pattern_of, words_of

_SEAT = pattern_of(
    r"^(?:議席)?第?{digit}{1,3}番(?:{members})?|^第{digit}{1,2}地区|^{round_open}{digit}{1,2}番?{round_close}"
)
MARK = pattern_of("^(?:{ring}|●)")
BRACKET = pattern_of(r"^{open}[^{bracket}]*{close}$")


def lexed(text: str) -> list[Word]:
    """The words of a text: seats, marks, honorifics and what follows a bracket apart, brackets whole."""
    words: list[Word] = []
    text = pattern_of(r"(?<={digit})\s+(?=番)").sub("", text)  # 10 番
    text = pattern_of(r"(?P<office>[^\s{colon}]{2,24})\s*{colon}\s*(?=\S)").sub(
        lambda found: f"{found['office']} " if role_at_end(found["office"]) else found[0], text
    )  # 委員長：青木一
    for found in pattern_of(r"(?P<room>\s*)(?P<word>(?:{open}[^{bracket}]*{close}|[^\s])+)").finditer(text):
        gap = sum(
            8 if sign == "\t" else 1 if sign.isascii() or sign == "\xa0" else 2 for sign in found["room"]
        )
        parts = [f"（{found['word']}）"] if words and found["word"] in STATUSES else _parted(found["word"])
        words += [Word(part, gap if not n else 0) for n, part in enumerate(parts)]
    return words


def _parted(word: str) -> list[str]:
    mark = MARK.match(word)
    if mark and len(word) > 1:
        return [mark[0], *_parted(word[1:])]
    led = pattern_of(r"^(?P<bracket>{open}[^{bracket}]*{close})(?P<letter>[^{bracket}])$").match(word)
    if led:
        return [led["bracket"], led["letter"]]
    seat = _SEAT.match(word)
    if seat and seat.end() < len(word):
        return [seat[0], *_parted(word[seat.end() :])]
    after = pattern_of(
        r"^(?P<one>[^{bracket}]{2,}{round_open}[^{bracket}]{2,}{round_close})(?P<other>[^{bracket}].+)$"
    ).match(word)
    if after and not role_at_end(after["other"][:8]) and not after["other"].startswith(words_of("honorific")):
        return [after["one"], *_parted(after["other"])]
    whole = _office_before_name(word)
    if whole:
        return [word[:whole], *_parted(word[whole:])]
    office = next((o for o in ROLES if word.startswith(o) and len(o) < len(word)), "")
    rest = word[len(office) :]
    if office and not role_at_end(word) and (is_family(rest) or parts_of(rest)):
        return [office, *_parted(rest)]  # 委員長霧山
    titled = pattern_of(r"^(?P<name>[^{bracket}]+?)(?P<title>{honorific})$").match(word)
    if titled:
        return [titled["name"], titled["title"]]
    both = pattern_of(
        r"^(?P<name>[^{bracket}]+?)(?P<title>{honorific})(?P<bracket>{open}[^{bracket}]*{close})$"
    ).match(word)
    return [both["name"], both["title"], both["bracket"]] if both else [word]


def is_seat(word: str) -> bool:
    """Whether a word is a seat and nothing else: 3番."""
    seat = _SEAT.match(word)
    return seat is not None and seat.end() == len(word)


def _office_before_name(word: str) -> int:
    """How many letters of a word are an office with its unit before a name: 財務局長谷川; 0 for none."""
    if is_office(word):
        return 0
    ends = (n for n in range(len(word) - 2, 3, -1) if role_at_end(word[:n]) and is_office(word[:n]))
    return next((n for n in ends if is_family(word[n:]) or parts_of(word[n:])), 0)

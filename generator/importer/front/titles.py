"""The title of a record, or of the council where no record names itself."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from generator.importer.front.rows import Row
from generator.importer.front.session_name import NUMBER
from generator.importer.front.titles_looks import (
    AFTER_TITLE,
    APART,
    BEFORE_TITLE,
    BESIDE_NAME,
    BODY_AND_RECORD,
    BODY_RECORD,
    BREADCRUMB,
    COUNCIL,
    DAY_OF_PAGE,
    GOES_ON,
    HEADS_RECORD,
    HELD,
    LETTER_OF_LABEL,
    LISTED,
    NO_TITLE,
    OF_ANY,
    OF_COMMITTEE,
    ONLY_RECORD,
    RECORD,
    SESSION,
    SESSION_ALONE,
    TOLD,
    WHOLE,
)
from generator.importer.words.roles import bare
from generator.importer.words.space import squeeze, trim
from generator.importer.words.when import dates_in
from generator.japanese.lists import text_of

HEADS = 10
"""How many lines above the first row a title is looked for in."""
SHORTEST, MIN_HEAD = 5, 8
"""How many letters a line that says of which meeting it is has more than: the first of all, and any other."""
MAX_HEAD, MAX_PAIR = 120, 100
"""How long a line that is a title may be, and two that are one, in characters."""


def title_of(rows: list[Row]) -> str | None:
    """The printed title, with the session where that stands on a line of its own; failing that the name of the council where it stands alone above the rows."""
    heads = _above(rows)
    found = _title(rows, heads)
    place = next((at for at, head in enumerate(heads) if found and _words(head) == found), None)
    if found is None or place is None or NUMBER.reads(found):
        return found
    above, below = (heads[at] if 0 <= at < len(heads) else "" for at in (place - 1, place + 1))
    if SESSION_ALONE.reads(squeeze(above)):
        return f"{squeeze(above)} {found}"
    return f"{found} {squeeze(below)}" if SESSION_ALONE.reads(squeeze(below)) else found


def _title(rows: list[Row], heads: list[str]) -> str | None:
    named = [row.text for row in rows if row.meaning == "name" and row.text]
    pairs = [_together(one, other) for one, other in itertools.pairwise(heads) if _in_two(one, other)]
    unlabelled = [row.text for row in rows if not row.label and len(row.text) <= MAX_HEAD]
    whole = [*filter(_is_record_of_council, map(_words, (*pairs, *unlabelled, *named)))]
    found = next((_fuller(first, whole) for first in whole[:1]), None) or next(
        _councils((*_first_lines(named), *pairs, *heads)), None
    )
    found = found or next(filter(SESSION.reads, unlabelled), None)
    found = found or next(filter(_is_name, _first_lines(named)), None)
    heading = (head for at, head in enumerate(heads) if _heads_record(head, first=at == 0))
    return found or _first_of(rows) or next(heading, None)


def _fuller(title: str, others: list[str]) -> str:
    """A title, or one that says all of it in the same order and of whom besides: 平成30年2月定例会会議録 / 平成30年2月汐見広域連合議会定例会会議録."""

    def holds(other: str) -> bool:
        letters = iter(bare(other))
        return all(letter in letters for letter in bare(title))

    fuller = (other for other in others if len(bare(other)) > len(bare(title)) + MIN_BODY and holds(other))
    return next(fuller, title)


MIN_BODY = 3
"""How many letters the name of a body has at least."""


def _first_of(rows: list[Row]) -> str | None:
    """The first line of all, where it names a body and its record by whatever word: 議会広報特別委員会　顛末書."""
    first = next((f"{row.label}{row.text}" for row in rows[:1] if not (row.label and row.text)), "")
    words = _words(first)
    return words if BODY_AND_RECORD.reads(words) else None


def _first_lines(texts: list[str]) -> Iterator[str]:
    return (text.split("\n")[0] for text in texts)


def _is_name(text: str) -> bool:
    """Whether the text of a row of the name can be a name, of whatever kind of council."""
    return len(bare(text)) >= 4 and len(text) <= MAX_HEAD and not APART.reads(text)


def _heads_record(text: str, *, first: bool) -> bool:
    """Whether a line above all rows ends as records are called, of whatever kind of meeting; the ``first`` of all may be short: 部会長会議概要."""
    alone = len(bare(text)) > (SHORTEST if first else MIN_HEAD) and not any(
        sign in text for sign in "。、，：:"
    )
    return alone and HEADS_RECORD.reads(text) and not BREADCRUMB.reads(text)


def _is_record_of_council(words: str) -> bool:
    rest = BESIDE_NAME.without(OF_COMMITTEE.without(words, "会"))
    named = len(rest) >= 4 and "会" in rest and not OF_ANY.reads(rest)
    return RECORD.reads(words) and named and not BREADCRUMB.reads(words)


def _councils(heads: tuple[str, ...]) -> Iterator[str]:
    for words in (_without_date(_words(head)) for head in heads):
        if len(bare(words)) >= 6 and COUNCIL.reads(words) and not NO_TITLE.reads(words):
            yield words


def is_title(text: str) -> bool:
    """Whether a line is the whole title of a record, wherever it stands: 第3回…審議会会議録（案）."""
    return SESSION.reads(text) or ((WHOLE.reads(text) or BODY_RECORD.reads(text)) and not LISTED.reads(text))


def _above(rows: list[Row]) -> list[str]:
    """The lines above the first row that has a label."""
    heads = itertools.takewhile(lambda row: not row.label, rows[:HEADS])
    return [row.text for row in heads if len(row.text) <= MAX_HEAD]


def _in_two(one: str, other: str) -> bool:
    """Whether two lines are one title: … 会議及び / … 協議会概要, … 委員会 / 会議録."""
    if APART.reads(one + other) or len(one) + len(other) > MAX_PAIR or RECORD.reads(one):
        return False
    if ONLY_RECORD.reads(bare(other)):
        return COUNCIL.reads(_without_date(one))
    cut = NUMBER.reads(one) and not COUNCIL.reads(one) and not dates_in(one)
    ends = COUNCIL.reads(other) or RECORD.reads(other)
    return (GOES_ON.reads(one) or cut) and ends and len(bare(other)) >= 4 and not dates_in(other)


def _together(one: str, other: str) -> str:
    if ONLY_RECORD.reads(bare(other)):
        return f"{one} {bare(other).strip(text_of('bracket', 'dash'))}"
    return f"{one}{other}" if len(one) >= 20 else f"{one} {other}"


def _words(head: str) -> str:
    """A title as it reads: no brackets or marks round it, letters set apart put together."""
    words = AFTER_TITLE.without(BEFORE_TITLE.without(head))
    if words.count("「") != words.count("」"):  # 「…審議会」会議録
        words = head.strip()
    words = TOLD.without(DAY_OF_PAGE.without(LETTER_OF_LABEL.without(words)))
    pieces = words.split()
    if len(pieces) >= 6 and sum(len(piece) == 1 for piece in pieces) * 2 > len(pieces):
        return "".join(pieces)
    return " ".join(pieces)


def _without_date(words: str) -> str:
    """A council's name without the day printed beside it."""
    words = HELD.without(words)
    for _, start, end in reversed(dates_in(words)):
        if not trim(words[end:], f"{text_of('bracket', 'weekday')}曜") or not trim(
            words[:start], text_of("round_open")
        ):
            words = words[:start] if start > len(words) - end else words[end:]
    return trim(words, text_of("round_open"))

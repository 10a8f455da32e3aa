"""Which results the words of a settling sentence name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.importer.readings.outcome_words import DECIDED, OUGHT, RESULTS
from generator.importer.words.habits import Habit
from generator.japanese.lists import words_of


def results_of(plain: str, match: re.Match[str], *, speech: bool) -> list[str]:
    """The results that a settling sentence names; 承認と了承 are two. 異議なし alone is a decision."""
    words = plain[match.start() : match.end() + 30 if speech else None]
    ought = OUGHT.read(plain[: match.start()])  # 不採択とすべき｜ものと決定
    both = _AND_ALSO.read(plain[: match.start()])  # 原案可決及び｜認定すべきものと決定
    refers = _REFERS.read(plain[: match.start()])  # 特別委員会に付託して審査する|ことに決定
    led = "".join(one[0] for one in (both, ought, refers) if one)
    found = _named_in(f"{led}{words}") or [DECIDED]
    before = plain[max(0, match.start() - 14) : match.start()]
    amended = (
        "修正" in before or _AMENDED.reads(words)
    ) and "答申" not in before  # 字句を修正の上、答申することを決定した
    return [
        "修正可決" if amended and result in (*words_of("passed"), DECIDED) else result for result in found
    ]


#: A result that stands before another one of the same sentence: 原案可決及び認定.
_AND_ALSO = Habit(
    "and_also",
    r"{settled}{and}$",
    said=("利益の処分は原案可決及び", "可決並びに", "可決および"),
    unsaid=("可決、", "可決及び意見", "可決又は"),
)
#: 付託して審査する: what a committee does with the matter is no second result.
_REFERS = Habit(
    "refers", r"{referred_on}(?=し[て、][^。]{2,12}$)",
    said=("特別委員会に付託して審査する", "付託し、審査する", "付託して審査"),
    unsaid=("付託", "付託して", "付託して審", "付託された議案を審査する", "付託して審査。議案を可決", "付託して常任委員会と合同で審査をするもの"),
)  # fmt: skip
_AMENDED = Habit(
    "amended",
    r"修正の[上う]え?、?(?:{settled}|{settled_so})",
    said=("修正の上、決定", "修正のうえ可決", "修正の上承認"),
    unsaid=("修正案の可決", "修正の上、出すことに決定"),
)
#: 原案どおり可決、承認: one decision in two words.
_SAID_TWICE = Habit(
    "said_twice",
    r"(?<=可決)[、・](?:{agreed})(?!と)",
    said=("可決、承認", "可決・了承された", "可決、同意"),
    unsaid=("承認と了承", "可決、否決", "可決承認", "承認、可決", "可決、承認と了承"),
)


def _named_in(words: str) -> list[str]:
    words = _SAID_TWICE.without(words)
    found: list[tuple[int, int, str]] = []
    for row in RESULTS.rows:
        match = next((one for one in row.each(words) if not _overlaps(one, found)), None)
        if match:
            found.append((*match.span(), row.name))
    return [result for _, _, result in sorted(found)]


def _overlaps(match: re.Match[str], found: list[tuple[int, int, str]]) -> bool:
    return any(match.start() < end and start < match.end() for start, end, _ in found)


_EACH = Habit(
    "each_its_own", r"、(?=[^、。]{0,24}号[^、。]{0,8}[はを])",
    said=("可決、議案第6号は否決", "可決、号は否決", "可決、議案第6号については否決", "可決、12345678901234567890123号は", "可決、議案第6号を否決"),
    unsaid=("可決、本案は否決", "可決、議案第6号の", "可決、これ。6号は", "可決、6号。これは"),
)  # fmt: skip


def clauses_of(plain: str) -> Iterator[tuple[str, str]]:
    """議案第5号は可決、議案第6号は否決されました: each clause with its result; none where a sentence says one thing."""
    cut = _EACH.without(plain, "\n").split("\n")
    found = [(part, result) for part in cut if (result := RESULTS.name_of(part))]
    if len(found) > 1:
        yield from found

"""Where the front part of a record ends and its body begins."""

from __future__ import annotations

from itertools import islice, pairwise, takewhile

from generator.importer.front.body_heads import ends_form, heads_of_body, last_head
from generator.importer.front.first_remark import is_remark
from generator.importer.front.heading_stack import headings_above
from generator.importer.front.labelled import row_meaning, without_mark
from generator.importer.front.listed_heads import listed_heads
from generator.importer.front.printed_twice import is_title_of, items_again, printed_again, titles_above
from generator.importer.front.prose import first_prose
from generator.importer.front.told_items import begins_anew, begins_below_people, first_told
from generator.importer.front.treated import before_words
from generator.importer.names.dictionary import is_family
from generator.importer.names.person import person_of
from generator.importer.read.stream import Line
from generator.importer.speakers.grammar import Grammar
from generator.importer.words.bills import ONLY_NUMBER
from generator.importer.words.columns import heads_questions
from generator.importer.words.habits import Habit, Habits
from generator.importer.words.labels import STRONG
from generator.importer.words.marks import arrow, bullet, is_question
from generator.importer.words.numbers import numbered, value_of
from generator.importer.words.results import concludes

OPENINGS = Habits(
    Habit("opening", r"^[△◎]?\s*{opened}の宣[告言]$", tells="開会の行",
          said=("開会の宣告", "△開議の宣言", "◎ 開会の宣告"), unsaid=("開会宣告", "次に開会の宣告", "開会の宣告　議長", "開会の宣")),
    Habit("opening", r"^[△◎]?\s*{opened}[\s{round_open}]*(?:{noon}|正午)?\s*(?:{digit}|{numeral})+\s*[時:：].{0,8}$",
          said=("開会 午後2時", "△開議（午前 10 時30分）", "◎ 開会(午後２：00)", "開会正午十二時", "開会2:00", "開議　九時", "開会午後2時00分00秒頃"),
          unsaid=("開会", "開会午後", "開会 時間", "前回 開会 午後2時", "開会午後2時00分00秒から始める", "再開午後2時")),
    Habit("opening", r"^[○〇◯{open}{dash}]*\s*(?:{noon}|正午)?\s*(?:{digit}|{numeral})*[時:：]?.{0,8}{opened}{close}*$",
          said=("午後2時開会", "○ 午前 十時三十分　開議", "（午後2時30分　開会）", "(正午開会)", "〔午後2：00　　　　　　開会〕", "【開会】", "―― 開会",
                "〇では本日の総会を開会", "◯では本日の総会を開会", "(では本日の総会を開会", "【では本日の総会を開会", "―では本日の総会を開会", "—では本日の総会を開会",
                "-では本日の総会を開会", "正午では本日の総会を開会", "2時では本日の総会を開会", "２：では本日の総会を開会", "2:では本日の総会を開会", "開会",
                "二十三時三十分頃　開会", "午前　十一時三十五分頃　開会"),
          unsaid=("午後2時閉会", "午後2時開会した", "それでは本日の審議会を開会", "△開会の部")),
)  # fmt: skip
_FORM = 4
"""How many rows with known labels make a table a form."""


def body_start(lines: list[Line], skip: set[int], grammar: Grammar) -> int:
    """The index of the first line of the body; 0 when the record has no front part."""
    live = [i for i in range(len(lines)) if i not in skip]
    remark = _first_remark(lines, live, skip, grammar)
    asked = next(filter(lambda i: _asks(lines[i]), live), len(lines))
    asked = min(asked, _first_answered(lines, live, grammar))
    limit = remark if remark is not None else min(first_prose(lines, live), asked)
    told = first_told(lines, live, limit)
    if told is not None:
        return _where_counting_begins(lines, live, told)
    listed = listed_heads(lines, skip)
    meanings = {i: "agenda" if i in listed else row_meaning(lines[i]) for i in live if i < limit}
    meanings |= dict.fromkeys(items_again(lines, [*meanings]))
    last, heads = heads_of_body(lines, meanings)
    titles = titles_above(lines, meanings, last)
    if heads and not _is_result(lines, heads[0], [i for i in live if last < i < heads[0]], titles):
        if remark is None and ends_form(lines, live, heads[0]):
            return len(lines)
        alone = remark is None and asked == len(lines)
        head = heads[0] if alone else last_head(lines, meanings, last, heads[-1])
        # 【議事（1）】 heads the first item, and not only the body.
        return head + (not ONLY_NUMBER.reads(lines[head].text))
    limit = min(limit, _below_form(lines, live, meanings))
    between = [i for i in live if last < i < limit]
    opened = _opened(lines, between, last, titles)
    if opened is not None:
        return opened
    start = _where_counting_begins(lines, live, _first_heading(lines, between, limit))
    return before_words(lines, live, start, grammar.spoken)


def _first_remark(lines: list[Line], live: list[int], skip: set[int], grammar: Grammar) -> int | None:
    """The first line that somebody says or that a heading gives to a speaker."""
    speaks = (i for i in live if i in grammar.spoken and is_remark(i, lines, skip, grammar))
    first = min([*islice(speaks, 1), *islice(grammar.headed, 1)], default=None)
    head = None if first is None else _head_below_rows(lines, live, first)
    return first if head is None else next((i for i in speaks if i > head), first)


def _head_below_rows(lines: list[Line], live: list[int], first: int) -> int | None:
    """The line that heads the body below what looks like a remark, where counted rows of the form stand between: 【委員】 青木 … / ４ 傍聴人 / ５ 議題 / ６ 議事内容."""
    above = [i for i in live if i < first and numbered(lines[i].text) and row_meaning(lines[i])]
    last = numbered(lines[above[-1]].text) if above else None
    value = value_of(last.no) if last else None
    rows = 0
    for i in (i for i in live if first <= i <= first + _NEAR):
        found = numbered(lines[i].text)
        if last is None or value is None or found is None or found.kind != last.kind:
            continue
        if value_of(found.no) != value + 1:
            continue
        value += 1
        meaning = row_meaning(lines[i])
        if meaning == "body":
            return i if rows >= _ROWS else None
        rows += meaning in STRONG
    return None


_NEAR = 60
"""How many lines below the first remark rows of the form are looked for."""
_ROWS = 2
"""How many of them show that it was none."""


def _is_result(lines: list[Line], head: int, above: list[int], titles: set[str]) -> bool:
    """Whether the head is what came of the item above it, and heads nothing: 1 計画について / 【審議結果】承認."""
    return concludes(lines[head].text) and any(is_title_of(lines[i], titles) for i in above)


def _below_form(lines: list[Line], live: list[int], meanings: dict[int, str | None]) -> int:
    """The first line below a table that is a form, where the last rows with known labels are; ``len(lines)`` for none."""
    last = max((i for i, meaning in meanings.items() if meaning), default=None)
    if last is None or not lines[last].table:
        return len(lines)
    known = sum(bool(m) for i, m in meanings.items() if lines[i].table == lines[last].table)
    below = (i for i in live if i > last and lines[i].table != lines[last].table)
    return next(below, len(lines)) if known >= _FORM else len(lines)


def _asks(line: Line) -> bool:
    """Whether a line is marked as a question, or heads a column of them."""
    return is_question(line.text) is not None or heads_questions(line.cells)


def _first_answered(lines: list[Line], live: list[int], grammar: Grammar) -> int:
    """The first point right above an arrow that answers it, where that is how the record answers; ``len(lines)`` for none."""
    points = (
        i
        for i, below in pairwise(live)
        if arrow(lines[below].text)
        and (listed := bullet(lines[i].text))
        and listed[0] in grammar.bullets
        and not arrow(lines[i].text)
    )
    return next(points, len(lines)) if grammar.pairs == "arrows" else len(lines)


def _opened(lines: list[Line], between: list[int], last: int, titles: set[str]) -> int | None:
    """Where the proceedings surely begin: at the first item printed again, or 開　会 above it; else at the opening."""
    again = printed_again(lines, [last, *between] if last >= 0 else between, titles)
    if again is None:
        return _opening_of(lines, between)
    return again - 1 if again - 1 in between and _opens(lines[again - 1]) else again


def _opening_of(lines: list[Line], between: list[int]) -> int | None:
    """The first opening below which no agenda stands and another opening: 午前10時開議 / 日程第1 … / 開会　午前10時."""
    openings = [i for i in between if _opens(lines[i]) and not _is_entry(lines, i)]
    for first, second in pairwise(openings):
        if sum(first < i < second and numbered(lines[i].text) is not None for i in between) < _LISTED:
            return first
    return openings[-1] if openings else None


_LISTED = 2
"""How many numbered lines are an agenda."""


def _is_entry(lines: list[Line], i: int) -> bool:
    """Whether a line that opens is the first entry of a list below its label: 次第 / 1 開会 / 2 報告 …, no heading."""
    own, below = (numbered(line.text) for line in (lines[i], lines[min(i + 1, len(lines) - 1)]))
    counted = own and below and own.kind == below.kind and value_of(below.no) == (value_of(own.no) or 0) + 1
    return bool(counted) and i > 0 and row_meaning(lines[i - 1]) == "agenda"


def _opens(line: Line) -> bool:
    return OPENINGS.read(_set_close(line.text)) is not None


def _set_close(text: str) -> str:
    """The text, two letters at its end that stand apart put together: 午前10時 開　議."""
    words = text.split()
    return (
        " ".join([*words[:-2], "".join(words[-2:])]) if [len(word) for word in words[-2:]] == [1, 1] else text
    )


def _where_counting_begins(lines: list[Line], live: list[int], start: int) -> int:
    """The first of the headings that count up to the one at ``start``, or right above it, with words below them: 1、開会宣言 … 9、議事録の承認 / 承認された。 / 10、審議事項."""
    above = takewhile(lambda i: numbered(lines[i].text), (i for i in reversed(live) if i < start))
    firsts = (_counted_from(lines, live, i) for i in (start, *above) if i < len(lines))
    return next((first for first in firsts if first is not None), start)


def _counted_from(lines: list[Line], live: list[int], last: int) -> int | None:
    """The line with the number one, from which on lines of one kind count up to ``last``, sentences among them; None where they do not."""
    own = numbered(lines[last].text)
    wanted = value_of(own.no) if own else None
    told = False
    for i in reversed([i for i in live if i < last]):
        found = numbered(lines[i].text)
        told = told or lines[i].text.endswith("。")
        if own and wanted and found and found.kind == own.kind and value_of(found.no) == wanted - 1:
            if row_meaning(lines[i]) in _OF_FORM:
                return None
            wanted -= 1
            if wanted == 1:
                return i if told else None
    return None


_OF_FORM = {"date", "place", "present", "absent", "attendance", "staff"}
"""What rows of a form say, which no heading of the proceedings does."""


def _first_heading(lines: list[Line], live: list[int], limit: int) -> int:
    """Without a head of the body: the heading nearest before the first remark that is no part of a value."""
    stack = headings_above(lines, live, limit)
    if stack is not None:
        return stack
    anew = next((i for i in live if begins_below_people(lines, i)), None)
    if anew is not None:
        return anew
    for i in reversed(live):
        if lines[i].heading and row_meaning(lines[i]) is None:
            continue
        found = numbered(without_mark(lines[i].text)[1])
        if found and not lines[i].blank_before and value_of(found.no) == 1 and begins_anew(lines, i, found):
            return i
        if not (found or lines[i].heading) or not lines[i].blank_before:
            break
        if found and is_family(found.rest.split()[0]) and "name" in (person_of(found.rest, "") or {}):
            break  # 1 青木 一: a numbered list of people
        limit = i
    return limit

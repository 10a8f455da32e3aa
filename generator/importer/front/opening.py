"""Where the front part of a record ends and its body begins."""

from __future__ import annotations

from itertools import islice, pairwise

from generator.importer.front.first_remark import is_remark
from generator.importer.front.heading_stack import headings_above
from generator.importer.front.labelled import cut_row, form_of, main_form, row_meaning, without_mark
from generator.importer.front.listed_heads import listed_heads
from generator.importer.front.prose import first_prose
from generator.importer.front.told_items import OF_PEOPLE, begins_anew, begins_below_people, first_told
from generator.importer.front.treated import before_words
from generator.importer.names.dictionary import is_family
from generator.importer.names.person import person_of
from generator.importer.names.roll import tokens_of
from generator.importer.read.stream import Line
from generator.importer.speakers.grammar import Grammar
from generator.importer.words.bills import ONLY_NUMBER
from generator.importer.words.columns import heads_questions
from generator.importer.words.habits import Habit, Habits
from generator.importer.words.labels import STRONG, meaning_of
from generator.importer.words.marks import arrow, bullet, is_question
from generator.importer.words.numbers import numbered, title_key, value_of
from generator.importer.words.results import concludes
from generator.importer.words.roles import bare
from generator.japanese.lists import words_of

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
    speaks = (i for i in live if i in grammar.spoken and is_remark(i, lines, skip, grammar))
    remark = min([*islice(speaks, 1), *islice(grammar.headed, 1)], default=None)
    asked = next(filter(lambda i: _asks(lines[i]), live), len(lines))
    asked = min(asked, _first_answered(lines, live, grammar))
    limit = remark if remark is not None else min(first_prose(lines, live), asked)
    told = first_told(lines, live, limit)
    if told is not None:
        return told
    listed = listed_heads(lines, skip)
    meanings = {i: "agenda" if i in listed else row_meaning(lines[i]) for i in live if i < limit}
    meanings |= dict.fromkeys(_items_again(lines, [*meanings]))
    last, heads = _heads_of_body(lines, meanings)
    titles = _titles_above(lines, meanings, last)
    if heads and concludes(
        lines[heads[0]].text
    ):  # its result heads nothing: 1 計画について / 【審議結果】承認
        again = next((i for i in live if last < i < heads[0] and _is_title_of(lines[i], titles)), None)
        heads = heads if again is None else []
    if heads:
        ended = remark is None and _ends_form(lines, live, heads[0])
        head = (
            heads[0]
            if remark is None and asked == len(lines)
            else _last_head(lines, meanings, last, heads[-1])
        )
        # 【議事（1）】 heads the first item, and not only the body.
        return len(lines) if ended else head + (not ONLY_NUMBER.reads(lines[head].text))
    limit = min(limit, _below_form(lines, live, meanings))
    between = [i for i in live if last < i < limit]
    opened = _opened(lines, between, last, titles)
    if opened is not None:
        return opened
    start = _first_heading(lines, between, limit)
    return before_words(lines, live, start, grammar.spoken)


def _last_head(lines: list[Line], meanings: dict[int, str | None], last: int, found: int) -> int:
    """The last line that heads the body, ``found``, or an earlier one below which an item is headed and something told: 議事 / （1）計画について / …を行った。 / 【主な質疑】."""
    heads = {
        i for i, m in meanings.items() if m == "body" and i > last and not _is_listed(i, lines, meanings)
    }
    for head, below in pairwise(sorted({*heads, found})):
        between = [lines[i] for i in meanings if head < i < below]
        told = any(line.text.endswith("。") and not line.cells for line in between)
        if told and numbered(between[0].text) is not None:
            return head
    return found


def _ends_form(lines: list[Line], live: list[int], head: int) -> bool:
    """Whether the head of the body is a row of a form that has its text beside it, and nothing but rows stand below: 会議の結果｜承認された。"""
    below = [lines[i] for i in live if i > head]
    return (
        len(lines[head].cells) > 1
        and bool(below)
        and all(line.table == lines[head].table and meaning_of(line.cells[0]) for line in below)
    )


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


def _items_again(lines: list[Line], live: list[int]) -> list[int]:
    """Lines that name an item with the label of the agenda once more, as headings do: 議題（1）計画について."""
    keys: set[str] = set()
    again = []
    for i in live:
        if lines[i].cells:
            continue
        agenda = row_meaning(lines[i]) == "agenda"
        label, words = cut_row(lines[i])[1:] if agenda else ("", lines[i].text)
        found = numbered(words)
        if not found or found.kind != "(1)":
            continue
        key = title_key(words)
        again += [i] if agenda and bare(label) in words_of("item_word") and key in keys else []
        keys.add(key)
    return again


def _heads_of_body(lines: list[Line], meanings: dict[int, str | None]) -> tuple[int, list[int]]:
    """The last row of the front part, -1 for none, and the lines below it that head the body (会議の内容).

    Rows that show their label as most do come before others.
    """
    main = main_form(lines, meanings)
    own = {i: m for i, m in meanings.items() if not main or form_of(lines[i]) == main}
    lists = [i for i, m in meanings.items() if m in OF_PEOPLE and _heads_list(lines, i, meanings)]
    last = max((i for i, m in own.items() if m in STRONG), default=-1)
    last = max([last, *lists])
    heads = [i for i, m in own.items() if m == "body" and i > last]
    others = (i for i, m in meanings.items() if m == "body" and i > last)
    return last, heads or [i for i in others if not _is_listed(i, lines, meanings)]


def _heads_list(lines: list[Line], i: int, live: dict[int, str | None]) -> bool:
    """Whether a label of people stands alone above them, as only the front part prints it: 出席議員（6名）."""
    if i + 1 not in live or lines[i].cells or cut_row(lines[i])[2]:
        return False
    return _is_of_list(lines[i + 1].text)


def _titles_above(lines: list[Line], meanings: dict[int, str | None], last: int) -> set[str]:
    """The titles of the agenda above the last row of the front part, on the lines of its row and below them."""
    titles: set[str] = set()
    if meanings.get(last) == "agenda":
        return titles  # a list of what was on the agenda, below the agenda: the same titles, and nothing begins there
    listing = False
    for i, meaning in meanings.items():
        listing = meaning == "agenda" or (listing and meaning is None)
        if listing and i < last:
            titles |= {title_key(title) for title in _titles_in(lines[i])}
    return titles


def _is_title_of(line: Line, titles: set[str]) -> bool:
    """Whether a line without cells is one of the titles, and long enough to be no other's by chance."""
    key = title_key(line.text) if len(line.text) <= 120 else ""
    return len(key) >= 8 and key in titles and not line.cells


def _titles_in(line: Line) -> list[str]:
    """The items that a line of the agenda holds, behind its label or without one: 議題：（1）計画について."""
    words = cut_row(line)[2] if row_meaning(line) == "agenda" else line.text
    return [title for title in words.split("\n") if len(title) <= 120]


def _opened(lines: list[Line], between: list[int], last: int, titles: set[str]) -> int | None:
    """Where the proceedings surely begin: at the first item printed again, or 開　会 above it; else at the opening."""
    again = _printed_again(lines, [last, *between] if last >= 0 else between, titles)
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


def _printed_again(lines: list[Line], live: list[int], titles: set[str]) -> int | None:
    """The first title of the agenda, ``titles`` in cells or one above, that is printed a second time: there its treatment begins."""
    keys = {*titles}
    for i in live:
        key = title_key(lines[i].text) if len(lines[i].text) <= 120 else ""
        above = numbered(lines[i - 1].text) if i else None
        listed = above is not None and above.kind == "bill"  # 日程第12　議案第32号: listed twice
        runs_on = above is not None and _runs_on(lines[i - 1], lines[i])
        if (
            len(key) >= 8
            and key in keys
            and not lines[i].cells
            and not (listed or runs_on or _is_of_list(lines[i].text))
        ):
            return i
        keys.add(key)
        keys |= {title_key(title) for title in _titles_in(lines[i]) if row_meaning(lines[i]) == "agenda"}
    return None


def _runs_on(above: Line, line: Line) -> bool:
    """Whether a line is the rest of a title that filled the line above: 第12 …の基準に関する条 / 例の一部を改正する条例."""
    return len(above.text) >= _FULL and not (line.blank_before or numbered(line.text))


_FULL = 25
"""From how many characters on a line may be full."""


def _is_of_list(text: str) -> bool:
    """Whether a line is of a list of people, who may be listed twice: as called together, and as present."""
    people = [person_of(token, "") or {} for token in tokens_of(text)]
    return all("name" in person for person in people) and (
        len(people) > 1 or any(person.keys() & {"seat", "role"} for person in people)
    )


def _is_listed(index: int, lines: list[Line], meanings: dict[int, str | None]) -> bool:
    """Whether 議事 is an entry of the printed agenda rather than the head of the body: (1) 議事."""
    found = numbered(without_mark(lines[index].text)[1])
    if not found or found.kind not in ("(1)", "①", "ア", "1)", "(ア)"):
        return False
    return any(m == "agenda" for i, m in meanings.items() if i < index)


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

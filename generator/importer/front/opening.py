"""Where the front part of a record ends and its body begins."""

from __future__ import annotations

import re

from generator.importer.front.rows import form_of, main_form, row_meaning, without_mark
from generator.importer.names.person import person_of
from generator.importer.read.stream import Line
from generator.importer.speakers.grammar import Grammar
from generator.importer.words.labels import STRONG, meaning_of
from generator.importer.words.numbers import Numbered, numbered, title_key, value_of
from generator.importer.words.roles import bare, role_of

_OPENS = re.compile(
    r"^[△◎]?\s*(?:開会|開議)の宣[告言]$|^[△◎]?\s*(?:開会|開議)[\s　(（]*(?:午前|午後|正午)?\s*[0-9０-９一二三四五六七八九十]+\s*(?:時|:|：).{0,8}$|^[○〇◯（(〔【―—-]*\s*(?:午前|午後|正午)?\s*[0-9０-９一二三四五六七八九十]*(?:時|:|：)?.{0,8}(?:開会|開議)[)）〕】]*$"
)


def body_start(lines: list[Line], skip: set[int], grammar: Grammar) -> int:
    """The index of the first line of the body; 0 when the record has no front part."""
    listed = listed_heads(lines, skip)
    live = [i for i in range(len(lines)) if i not in skip]
    remark = next((i for i in live if i in grammar.spoken and _is_remark(i, lines, skip, grammar)), None)
    limit = remark if remark is not None else _first_prose(lines, live)
    meanings = {i: "agenda" if i in listed else row_meaning(lines[i]) for i in live if i < limit}
    main = main_form(lines, meanings)
    own = {i: m for i, m in meanings.items() if not main or form_of(lines[i]) == main}
    last = max((i for i, m in own.items() if m in STRONG), default=-1)
    heads = [i for i, m in own.items() if m == "body" and i > last]
    heads = heads or [
        i for i, m in meanings.items() if m == "body" and i > last and not _is_listed(i, lines, meanings)
    ]
    if heads:
        head = heads[-1] if remark is not None else heads[0]
        return head + 1
    again = _printed_again(lines, live, last, limit)
    if again is not None:
        return again
    opened = next((i for i in live if last < i < limit and _OPENS.match(lines[i].text)), None)
    if opened is not None:
        return opened
    return _first_heading(lines, live, last, limit)


def _printed_again(lines: list[Line], live: list[int], last: int, limit: int) -> int | None:
    """The first title of the agenda that is printed a second time: there its treatment begins."""
    keys: set[str] = set()
    for i in live:
        if not last <= i < limit:
            continue
        key = title_key(lines[i].text) if len(lines[i].text) <= 120 else ""
        above = numbered(lines[i - 1].text) if i else None
        listed = above is not None and above.kind == "bill"  # 日程第12　議案第32号: listed twice
        if len(key) >= 8 and key in keys and not lines[i].cells and not listed:
            return i
        keys.add(key)
    return None


def listed_heads(lines: list[Line], skip: set[int]) -> set[int]:
    """Lines that look like the head of the body (議事) but head a list of items whose headings come later."""
    keys: list[str] = []
    found = set()
    for i, line in enumerate(lines):
        if i in skip or row_meaning(line) != "body":
            continue
        below = [j for j in range(i + 1, min(i + 12, len(lines))) if j not in skip][:1]
        if below and numbered(without_mark(lines[below[0]].text)[1]):
            keys = keys or [title_key(line.text) if len(line.text) <= 120 else "" for line in lines]
            if keys[below[0]] in keys[below[0] + 1 :]:
                found.add(i)
    return found


def _is_listed(index: int, lines: list[Line], meanings: dict[int, str | None]) -> bool:
    """Whether 議事 is an entry of the printed agenda rather than the head of the body: (1) 議事."""
    found = numbered(without_mark(lines[index].text)[1])
    if not found or found.kind not in ("(1)", "①", "ア", "1)", "(ア)"):
        return False
    return any(m == "agenda" for i, m in meanings.items() if i < index)


def _is_remark(index: int, lines: list[Line], skip: set[int], grammar: Grammar) -> bool:
    """Whether a label is followed by speech, not by a list of names as in a front part."""
    words = grammar.spoken[index].rest
    if row_meaning(lines[index]) in STRONG:
        return False
    if _in_talk(index, lines, skip, grammar):
        return True
    for i in range(index + 1, min(index + 4, len(lines))):
        if i in grammar.spoken or (i not in skip and row_meaning(lines[i]) is not None):
            break
        words += "" if i in skip else lines[i].text
    return "。" in words or len(words) >= 80


def _in_talk(index: int, lines: list[Line], skip: set[int], grammar: Grammar) -> bool:
    """Whether labels follow each other from here on, some of them again: talk without a full stop."""
    near = [i for i in range(index, min(index + 6, len(lines))) if i not in skip]
    said = [bare(grammar.spoken[i].label) for i in near if i in grammar.spoken and grammar.spoken[i].rest]
    words = [part for i in near for part in (lines[i].text, *_first_words(i, grammar))]
    named = any((person_of(part, "") or {}).get("name") for part in words)
    return len(said) >= 4 and 2 <= len(set(said)) < len(said) and not named


def _first_words(i: int, grammar: Grammar) -> list[str]:
    """What a label is followed by, up to the first comma: a name, where the line lists people."""
    return [re.split("[、，,]", grammar.spoken[i].rest)[0]] if i in grammar.spoken else []


def _first_prose(lines: list[Line], live: list[int]) -> int:
    """The first line that tells something in sentences and is no row of a form."""
    for place, i in enumerate(live):
        text = lines[i].text
        above = lines[live[place - 1]] if place else lines[i]
        if _says(text):
            return i
        if _is_office_above(lines, above, i, place):
            return live[place - 1]
        needed = 18 if numbered(above.text) and above.blank_before and lines[i].blank_before else 40
        if (
            not lines[i].cells
            and text.endswith("。")
            and len(text) >= needed
            and row_meaning(lines[i]) is None
            and (needed == 40 or row_meaning(above) is None)
        ):
            if not re.match(r"[※(（*]", text):
                return i
        elif (
            _begins_prose(lines, i, live)
            or text.startswith(("→", "⇒"))
            or (len(lines[i].cells) == 2 and lines[i].cells[1].count("。") >= 3)
        ):
            return i
    return len(lines)


_SAYS = re.compile(
    r"^[○◯〇●◎・]?[\s　]*[【\[［(（〔<＜〈](?P<label>[^【】\[\]［］()（）〔〕<>＜＞〈〉。]{2,16})[】\]］)）〕>＞〉][\s　]*(?P<words>.{12,}[たすいるんか]。)$"
)


def _says(text: str) -> bool:
    """Whether a line is a remark by itself, though too few are so labelled to show it: （会長）…始めます。"""
    said = _SAYS.match(text)
    return said is not None and bool(role_of(said["label"])) and meaning_of(said["label"]) is None


def _is_office_above(lines: list[Line], above: Line, i: int, place: int) -> bool:
    """Whether a sentence stands below a label of its own, an office: 委員長 / それでは、始めます。"""
    label, text = above.text, lines[i].text
    return (
        place > 0
        and not above.cells
        and not lines[i].cells
        and len(bare(label)) <= 12
        and role_of(label) is not None
        and meaning_of(label) is None
        and bool(re.search(r"(?:ます|ません|です|でした|ました|ください|たい|ょう|すか)。$", text))
        and len(text) >= 8
    )


def _begins_prose(lines: list[Line], i: int, live: list[int]) -> bool:
    """Whether a line is the first half of a sentence that the next line ends, in print of a fixed width."""
    text = lines[i].text
    below = lines[i + 1].text if i + 1 in live else ""
    return (
        len(text) >= 30
        and not lines[i].cells
        and not re.search(r"[。、：:)）名人課長]$", text)
        and bool(re.search(r"[るたすい]。", below))
        and row_meaning(lines[i]) is None
        and not re.match(r"[※(（*]", text)
    )


def _begins_anew(lines: list[Line], i: int, found: Numbered) -> bool:
    """Whether a first number stands below lines that are not counted so: 1 会長挨拶 below the papers."""
    above = numbered(without_mark(lines[i - 1].text)[1]) if i else None
    return bool(re.search(r"(?:挨拶|あいさつ|開会|議題|議事)$", bare(found.rest))) and (
        above is None or above.kind != found.kind
    )


def _first_heading(lines: list[Line], live: list[int], last: int, limit: int) -> int:
    """Without a head of the body: the heading nearest before the first remark that is no part of a value."""
    for i in reversed([i for i in live if last < i < limit]):
        if lines[i].heading and row_meaning(lines[i]) is None:
            continue
        found = numbered(without_mark(lines[i].text)[1])
        if found and not lines[i].blank_before and value_of(found.no) == 1 and _begins_anew(lines, i, found):
            return i
        if not (found or lines[i].heading) or not lines[i].blank_before:
            break
        limit = i
    return limit

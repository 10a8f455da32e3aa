"""One item of the agenda, and how a printed line of it is read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from generator.importer.front import item_looks as looks
from generator.importer.front.labelled import RINGS
from generator.importer.names.dictionary import parts_of
from generator.importer.names.person import person_of
from generator.importer.words.bills import leading
from generator.importer.words.numbers import numbered, title_key
from generator.importer.words.roles import bare, role_of
from generator.importer.words.space import trim, trim_start
from generator.importer.words.when import clocks_in, dates_in
from generator.japanese.lists import text_of, words_of

MAX_TITLE = 300
"""How long the title of an item may be, in characters."""


@dataclass(eq=False)
class Item:
    """An agenda item, with what is needed to find its heading in the body."""

    no: str | None
    title: str
    kind: str | None = None
    dept: str | None = None
    rank: str = ""
    id: str = ""
    by: str | None = None
    note: str | None = None
    """What lines without a number below it say of it."""
    sub: list[Item] = field(default_factory=list)
    parent: Item | None = None

    @property
    def key(self) -> str:
        return title_key(self.title)

    @property
    def decided(self) -> Item:
        """The item an outcome is booked on: an unnumbered line below an item only says what the item is about."""
        own = self.no is not None or bool(leading(self.title))
        if self.parent is None or own or looks.CONTAINER.reads(bare(self.parent.title)):
            return self
        return self.parent.decided

    @property
    def innermost(self) -> Item:
        """The item that is treated under this one's title: the only one below it."""
        alone = len(self.sub) == 1 and self.sub[0].decided is self.sub[0] and not leading(self.no or "")
        return self.sub[0].innermost if alone else self


def item_of(piece: str) -> Item | None:
    words = looks.POINT.without(piece)
    words = looks.CONTAINER_LED.without(words)
    words = looks.OTHER_IN_BRACKETS.without(words, words_of("other_item")[0])
    if _is_beside_items(words) or _has_no_title(words) or _is_day(words):
        return None
    no, rank, title = _numbered_or_marked(words)
    if len(title) > MAX_TITLE or _is_told(title, rank, counted=numbered(words) is not None):
        return None
    if looks.POINT.reads(piece) and rank in ("", "bill"):
        rank = "point"  # - 開会 and - 議案第1号 stand side by side
    dept = looks.DEPT.read(title)
    kind = looks.KIND.read(title)
    return Item(
        no,
        trim(title, "|｜"),
        kind["kind"] if kind else _kind_word(title),
        dept["dept"].strip() if dept else None,
        rank,
    )


def _is_beside_items(words: str) -> bool:
    """Whether a line of the agenda is a bullet, a department, a remark in brackets, or says that there is nothing."""
    return (
        not words.strip(text_of("mark", "bullet"))
        or dept_alone(words) is not None
        or (
            words.startswith(words_of("round_open"))
            and words.endswith(words_of("round_close"))
            and not numbered(words)
        )
        or looks.NOTHING.reads(words)
        or looks.NOTE.reads(words)
    )


def dept_alone(words: str) -> re.Match[str] | None:
    found = looks.DEPT.read(words)
    return found if found and found.start() == 0 else None


def _has_no_title(words: str) -> bool:
    """Whether a line heads a list, a column or the record, or is a number that has lost its title, or a link of a page."""
    columns = looks.COLUMN_HEADS.reads(bare(words))
    return heads_items(words) or columns or looks.NO_ITEM.read(words) is not None


def heads_items(words: str) -> bool:
    """Whether a line in a frame heads the items below it: 〔報告事項〕."""
    framed = looks.FRAMED_HEAD.reads(bare(words))
    return framed or (words.startswith(words_of("frame")) and looks.CONTAINER.reads(bare(words)))


def _numbered_or_marked(words: str) -> tuple[str | None, str, str]:
    """The number or the bullet of an item, its kind, and the words after it."""
    found = numbered(words)
    if found:
        counted = leading(found.no) if found.kind == "item" else ()
        kind = "bill" if any(bill.kind for bill in counted) else found.kind
        more = looks.MORE_BILLS.read(found.rest) if kind == "bill" else None
        if more:  # 議案第3号、議案第4号　予算
            return found.no + more[0], kind, trim_start(found.rest[more.end() :])
        return found.no, kind, found.rest
    bullet = looks.BULLET.read(words)
    if bullet:
        return bullet[0].strip(), bullet[0].strip().translate(RINGS), words[bullet.end() :]
    return None, "", words


def _is_told(title: str, rank: str, *, counted: bool) -> bool:
    """Whether the words tell what was done instead of naming an item."""
    ended = title.endswith("。")
    if not counted and looks.SENTENCE.reads(title):
        return True
    return looks.TOLD.reads(title) or (rank == "" and ended and len(title) > 60)


def _is_day(words: str) -> bool:
    """Whether a line of the agenda only says when it was begun: 平成28年6月7日（火曜日）10時38分開議."""
    found = [(start, end) for _, start, end in dates_in(words)]
    found += [(clock.start, clock.end) for clock in clocks_in(words)]
    rest = "".join(c for at, c in enumerate(words) if not any(start <= at < end for start, end in found))
    return bool(found) and looks.BESIDE_TIMES.without(rest) == ""


def _kind_word(title: str) -> str | None:
    found = looks.DEALT_AS.read(title)
    return found["kind"] if found else "諮問" if looks.ASKED_BY_NUMBER.reads(title) else None


def item_of_heading(no: str, title: str, name: str) -> Item:
    """The item that a numbered heading of the body stands for; ``name`` is its id."""
    no, title = out_of_frame(no, title)
    item = item_of(f"{no} {title}") or Item(no, title)
    item.no, item.id = no, name
    return item


def _is_beside(words: str) -> bool:
    """Whether words far behind a title are no part of it: who does it (副理事長　青木　一, 岸　弥生), or whose it is, in brackets."""
    whole = words.startswith(words_of("round_open")) and words.endswith(words_of("round_close"))
    named = len(words.split()) > 1 and parts_of(bare(words)) is not None
    return whole or named or (person_of(words, "") or {}).keys() >= {"name", "role"}


def out_of_frame(no: str, title: str) -> tuple[str, str]:
    """Number and title without the halves of one frame round both: 【審議事項（1）, 予算について】."""
    framed = no.startswith(words_of("frame")) and not no.endswith(words_of("framed"))
    return (no[1:], title[:-1]) if framed and title.endswith(words_of("framed")) else (no, title)


def title_and_note(item: Item) -> tuple[str, str | None]:
    """The title of an item without the line ends of its print, and what is said of it beside: who reports, which parts."""
    title, note = "".join(map(str.strip, item.title.split("\n"))), item.note
    if note and title.endswith("中"):  # 補正予算（第3号）中 / 歳出第8款
        title, note = title[:-1], f"中　{note}"
    papers = looks.PAPERS.read(title)
    if papers and papers.start():
        title, note = title[: papers.start()], "　".join(filter(None, (papers["words"], note)))
    far = looks.FAR_BEHIND.read(title)
    if far and _is_beside(far["words"]):
        title, note = far["title"], "　".join(filter(None, (far["words"], note)))
    behind = looks.BEHIND.read(title)
    if behind and role_of(bare(behind["words"])):
        return behind["title"], "　".join(filter(None, (behind["words"], note)))
    return title, note

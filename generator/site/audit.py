"""Compares a built site with the minutes it was built from, character by character: the second witness beside ``same``, which
lays the site beside one built again. This one knows nothing of how pages are made.

What the file says, piece by piece in printed order, is worked out from the model alone; what the page shows is read
from the HTML as a browser would read it, without what the archive added (class ``not-said``). The two lists must be equal.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.archive.entries import Minutes, PublicArchive
from generator.archive.files import Files
from generator.facts import session as facts
from generator.facts.walk import PlacedItem, agenda_items, placed_blocks
from generator.facts.withholding import tokens
from generator.model import blocks as b
from generator.model.people import Person
from generator.model.text import Text
from generator.pages.forms import data_path
from generator.pages.page import html_path, session_path
from generator.site.audit_data import pieces_in_data
from generator.site.audit_page import Piece, pieces_on_page
from generator.site.finding import Finding


@dataclass(frozen=True)
class Report:
    """What an audit looked at, and every difference."""

    sessions: int
    pieces: int
    characters: int
    findings: tuple[Finding, ...]


def audit(public: PublicArchive, site: Files, progress: Iterable[Minutes] | None = None) -> Report:
    """Compare every session page that the site has with its minutes."""
    names = set(site.names())
    findings: list[Finding] = []
    pieces = characters = sessions = 0
    for minutes in progress if progress is not None else public.minutes:
        page = html_path(session_path(minutes))
        if page not in names:
            continue
        expected = list(pieces_of(minutes))
        try:
            findings += compare(page, expected, pieces_on_page(site.read(page)))
        except RecursionError:
            findings.append(Finding(page, "", "ページのタグの入れ子が深すぎて、読めません"))
        data = data_path("json", minutes)
        if data in names:
            findings += _in_data(data, expected, site.read(data))
        sessions += 1
        pieces += len(expected)
        characters += sum(len(piece.text) for piece in expected)
    return Report(sessions, pieces, characters, tuple(findings))


def _in_data(name: str, expected: list[Piece], content: bytes) -> Iterator[Finding]:
    """Where a session's own JSON does not say what its page must show."""
    try:
        yield from compare(name, expected, pieces_in_data(content))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        yield Finding(name, "", "会議録のデータ（JSON）として読めません")


def compare(page: str, expected: list[Piece], found: list[Piece]) -> Iterator[Finding]:
    """Every piece that differs, in order, up to where the order itself is lost or one side has no more."""
    for want, have in zip(expected, found, strict=False):
        if want.kind != have.kind:
            yield Finding(
                page, have.anchor, f"順序が違います（{want.kind} のはずが {have.kind}）", want.text, have.text
            )
            return
        if want.text != have.text or (want.anchor and want.anchor != have.anchor):
            at = next((i for i, (x, y) in enumerate(zip(want.text, have.text, strict=False)) if x != y), None)
            at = min(len(want.text), len(have.text)) if at is None else at
            yield Finding(
                page,
                have.anchor or want.anchor,
                f"文字が違います（{want.kind} の{at + 1}文字目）",
                want.text[max(0, at - 10) : at + 20],
                have.text[max(0, at - 10) : at + 20],
            )
    if len(expected) > len(found):
        lost = expected[len(found)]
        yield Finding(page, lost.anchor, f"足りないものがあります（{lost.kind}）", lost.text[:40])
    elif len(found) > len(expected):
        extra = found[len(expected)]
        yield Finding(page, extra.anchor, f"余分なものがあります（{extra.kind}）", "", extra.text[:40])


def pieces_of(minutes: Minutes) -> Iterator[Piece]:
    """What the page of a session must show, in order, worked out from the file alone."""
    session = minutes.session
    yield Piece("heading", "top", facts.title(minutes))
    for placed in agenda_items(session):
        yield Piece("item", f"agenda-{placed.id}", placed.item.title)
    for group in session.attendance.groups if session.attendance else ():
        for person in group.people:
            yield from _person(person)
    for material in session.materials:
        yield Piece("material", "", " ".join(filter(None, (material.no, material.title))))
    yield from _body(minutes)
    for row in session.front:
        yield Piece("front-label", "", row.label)
        yield Piece("said", "", row.text)


def _person(person: Person) -> Iterator[Piece]:
    if person.name:
        yield Piece("person", "", person.name)


def _body(minutes: Minutes) -> Iterator[Piece]:
    reader = _Reader(minutes)
    inside = set()
    for placed in placed_blocks(minutes.session):
        if id(placed.block) in inside:
            continue
        if isinstance(placed.block, b.Qa):
            inside |= {id(s) for s in (*placed.block.ask, *placed.block.answer)}
        if isinstance(placed.block, b.Opinion):
            inside |= {id(s) for s in placed.block.reply}
        if isinstance(placed.block, b.Withheld):
            inside |= {id(s) for s in placed.block.blocks}
        yield from reader.pieces(placed.block)


class _Reader:
    """Gives the pieces of each block, remarks under their own anchors."""

    def __init__(self, minutes: Minutes) -> None:
        self.minutes = minutes
        self.tokens = tokens(minutes.session, minutes.home.home.grounds)
        self.anchors = {id(p.block): p.anchor for p in placed_blocks(minutes.session)}
        self.items: dict[str, PlacedItem] = {p.id: p for p in agenda_items(minutes.session)}

    def said(self, text: Text | None) -> Iterator[Piece]:
        if text is not None:
            yield Piece("said", "", facts.plain(text, self.tokens))

    def pieces(self, block: b.BlockBase | b.ListItem | b.Cell) -> Iterator[Piece]:
        """The pieces of one block and of what it holds, sections' contents left to the walk."""
        anchor = self.anchors.get(id(block), "")
        if isinstance(block, b.Section):
            yield from self._section(block, anchor)
        elif isinstance(block, b.Speech):
            shown = facts.speaker_label(self.minutes, block.speech, block.label)
            yield Piece("speaker", anchor, shown)
            yield from self._content(block)
        elif isinstance(block, b.Qa):
            yield from self._number(block.qa.no)
            for speech in (*block.ask, *block.answer):
                yield from self.pieces(speech)
        elif isinstance(block, b.Opinion):
            yield from self._opinion(block, anchor)
        elif isinstance(block, b.Paragraph):
            yield from self.said(block.p)
        elif isinstance(block, b.ListBlock):
            for item in block.items:
                yield from self._number(item.no)
                yield from self._content(item)
        elif isinstance(block, b.Table):
            yield from self._table(block)
        elif isinstance(block, b.Quote):
            if block.quote.title:
                yield Piece("quote-title", "", block.quote.title)
            yield from self._content(block)
        elif isinstance(block, b.Figure):
            if block.figure.caption:
                yield Piece("caption", "", block.figure.caption)
        elif isinstance(block, b.Rule):
            yield Piece("said", "", block.rule)
        elif isinstance(block, b.End):
            yield Piece("said", "", block.end)
        elif isinstance(block, b.Note):
            yield from self.said(block.text)
        elif isinstance(block, b.Withheld):
            yield from self._content(block)

    def _section(self, block: b.Section, anchor: str) -> Iterator[Piece]:
        head = block.section
        item = self.items.get(head.agenda or "")
        if head.title is not None or head.no:
            text = facts.plain(head.title, self.tokens)
            yield Piece("heading", anchor, " ".join(filter(None, (head.no, text))))
        elif item:
            yield Piece("heading", anchor, item.item.title)

    def _content(
        self, block: b.Speech | b.Opinion | b.Quote | b.ListItem | b.Cell | b.Withheld
    ) -> Iterator[Piece]:
        if block.text is not None:
            yield from self.said(block.text)
            return
        for inner in block.blocks:
            yield from self.pieces(inner)

    def _number(self, no: str | None) -> Iterator[Piece]:
        if no:
            yield Piece("number", "", no)

    def _opinion(self, block: b.Opinion, anchor: str) -> Iterator[Piece]:
        head = block.opinion
        yield from self._number(head.no)
        shown = facts.speaker_label(self.minutes, head.voice, head.label)
        if shown:
            yield Piece("speaker", anchor, shown)
        yield from self._content(block)
        for speech in block.reply:
            yield from self.pieces(speech)

    def _table(self, block: b.Table) -> Iterator[Piece]:
        caption = " ".join(filter(None, (block.table.no, block.table.caption)))
        if caption:
            yield Piece("caption", "", caption)
        for cell in (*block.head, *(cell for row in block.rows for cell in row)):
            yield from self._content(cell)

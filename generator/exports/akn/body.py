"""The proceedings: sections, remarks and what stands between them, in printed order.

The schema wants every remark in a section; those that stand in none are put together in one without a heading. Tables, lists
and documents that were read out stand in ``other``, which holds what a remark may hold.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from lxml import etree

from generator.archive.entries import Minutes, PublicArchive
from generator.exports.akn.inline import paragraphs, words
from generator.exports.akn.names import label_of, speakers, withheld_ref
from generator.exports.printed import printed
from generator.exports.xml import append, child
from generator.facts.address import base_of
from generator.facts.files import in_council
from generator.facts.walk import agenda_items, placed_blocks
from generator.facts.withholding import tokens
from generator.model import blocks as b
from generator.model.text import Text


class BodyWriter:
    """Writes the body of one session."""

    def __init__(self, public: PublicArchive, minutes: Minutes) -> None:
        self.public, self.minutes = public, minutes
        self.tokens = tokens(minutes.session, minutes.home.home.grounds)
        self.anchors = {id(placed.block): placed.anchor for placed in placed_blocks(minutes.session)}
        self.titles = {placed.id: placed.item.title for placed in agenda_items(minutes.session)}
        self.unheaded = 0

    @cached_property
    def refs(self) -> dict[str, str]:
        """The id of each label that speaks."""
        return {label: speaker.ref for label, speaker in speakers(self.minutes).items()}

    def write(self, body: etree._Element) -> None:
        """All of it into ``debateBody``, which may not be empty."""
        section: etree._Element | None = None
        for block in self.minutes.session.body:
            if isinstance(block, b.Section):
                section = None
                self._section(body, block)
                continue
            if section is None:
                section = self._plain_section(body)
            self._block(section, block)
        if not len(body):
            child(self._plain_section(body), "summary", "議事の記録はありません。", eId="none_1")

    def _plain_section(self, body: etree._Element) -> etree._Element:
        self.unheaded += 1
        return child(body, "debateSection", name="unheaded", eId=f"unheaded_{self.unheaded}")

    def _section(self, parent: etree._Element, block: b.Section) -> None:
        head = block.section
        kind = "agenda" if head.agenda else "back" if head.back else "section"
        anchor = self.anchors[id(block)]
        made = child(parent, "debateSection", name=kind, eId=anchor)
        if head.no:
            child(made, "num", head.no)
        if head.title is not None:
            words(child(made, "heading"), head.title, self.tokens)
        elif not head.no and head.agenda in self.titles:
            child(made, "heading", self.titles[head.agenda])  # as on the page, from the agenda
        if head.withheld:
            self._removed(made, head.withheld, f"{anchor}_withheld")
        for inner in block.blocks:
            if isinstance(inner, b.Section):
                self._section(made, inner)
            else:
                self._block(made, inner)
        if not block.blocks and not head.withheld:
            child(made, "summary", eId=f"{anchor}_empty")

    def _removed(self, parent: etree._Element, key: str, eid: str) -> etree._Element:
        token, record = self.tokens.get(key, "［非公開］"), self.minutes.session.withheld.get(key)
        status = None if record and record.released else "removed"
        return child(parent, "narrative", token, eId=eid, status=status, refersTo=f"#{withheld_ref(key)}")

    def _block(self, parent: etree._Element, block: b.BlockBase, kind: str = "speech") -> None:
        """A block that stands in a section, or in a pair."""
        anchor = self.anchors[id(block)]
        if isinstance(block, b.Speech):
            self._content(self._remark(parent, block, kind, anchor), block.text, block.blocks)
        elif isinstance(block, b.Qa):
            self._pair(parent, block)
        elif isinstance(block, b.Opinion):
            self._content(self._remark(parent, block, "speech", anchor), block.text, block.blocks)
            for reply in block.reply:
                self._block(parent, reply, "answer")
        elif isinstance(block, b.Paragraph):
            words(child(parent, "summary", eId=anchor), block.p, self.tokens)
        elif isinstance(block, b.Note):
            words(child(parent, "narrative", eId=anchor), block.text, self.tokens)
        elif isinstance(block, b.Withheld):
            made = self._removed(parent, block.withheld, anchor)
            if block.text is not None:
                append(made, "\n")
                words(made, block.text, self.tokens)
            for inner in block.blocks:
                self._block(parent, inner)
        else:
            self._inner(child(parent, "other", eId=anchor), block)

    def _remark(
        self, parent: etree._Element, block: b.Speech | b.Opinion, kind: str, anchor: str
    ) -> etree._Element:
        label = label_of(self.minutes, block)
        made = child(parent, kind, by=f"#{self.refs[label]}", eId=anchor)
        if isinstance(block, b.Opinion) and block.opinion.no:
            child(made, "num", block.opinion.no)
        child(made, "from", label)
        return made

    def _pair(self, parent: etree._Element, block: b.Qa) -> None:
        if block.qa.no:
            child(parent, "summary", block.qa.no, eId=f"{self.anchors[id(block)]}_number")
        for ask in block.ask:
            self._block(parent, ask, "question")
        for answer in block.answer:
            self._block(parent, answer, "answer")

    def _content(self, parent: etree._Element, text: Text | None, blocks: Iterable[b.BlockBase]) -> None:
        """What a remark, an item or a cell holds: at least one paragraph."""
        if text is not None:
            paragraphs(parent, text, self.tokens)
            return
        before = len(parent)
        for inner in blocks:
            self._inner(parent, inner)
        if len(parent) == before:
            child(parent, "p")

    def _inner(self, parent: etree._Element, block: b.BlockBase) -> None:
        """A block inside a remark, an item, a cell or ``other``."""
        if isinstance(block, b.Paragraph):
            paragraphs(parent, block.p, self.tokens)
        elif isinstance(block, b.Note):
            paragraphs(parent, block.text, self.tokens, "note")
        elif isinstance(block, b.ListBlock):
            self._list(parent, block)
        elif isinstance(block, b.Table):
            self._table(parent, block)
        elif isinstance(block, b.Quote):
            self._quote(parent, block)
        elif isinstance(block, b.Figure):
            figure = block.figure
            src = base_of(self.public.site.url) + in_council(self.minutes, figure.src)
            child(child(parent, "p", class_="figure"), "img", src=src, alt=figure.alt)
            if figure.caption:
                child(parent, "p", figure.caption, class_="caption")
        elif isinstance(block, b.Withheld):
            token = self.tokens.get(block.withheld, "［非公開］")
            ref = f"#{withheld_ref(block.withheld)}"
            child(child(parent, "p"), "omissis", token, status="removed", refersTo=ref)
            if block.text is not None:
                paragraphs(parent, block.text, self.tokens)
            for inner in block.blocks:
                self._inner(parent, inner)
        elif isinstance(block, b.Speech):
            child(parent, "p", label_of(self.minutes, block), class_="from")
            self._content(parent, block.text, block.blocks)
        else:
            kind = "rule" if isinstance(block, b.Rule) else "end"
            child(parent, "p", printed(block, self.tokens), class_=kind)

    def _quote(self, parent: etree._Element, block: b.Quote) -> None:
        if block.quote.title:
            child(parent, "p", block.quote.title, class_="quote-title")
        if block.text is not None:
            paragraphs(parent, block.text, self.tokens, "quote")
        for inner in block.blocks:
            self._inner(parent, inner)
        if block.quote.source:
            child(parent, "p", f"出典 {block.quote.source}", class_="quote-source")
        if not (block.quote.title or block.text is not None or block.blocks or block.quote.source):
            child(parent, "p", class_="quote")

    def _list(self, parent: etree._Element, block: b.ListBlock) -> None:
        if not block.items:
            child(parent, "p", class_="list")
            return
        made = child(parent, "ul")
        for item in block.items:
            entry = child(made, "li")
            if item.no:
                child(entry, "p", item.no, class_="num")
            self._content(entry, item.text, item.blocks)

    def _table(self, parent: etree._Element, block: b.Table) -> None:
        rows = [row for row in (block.head, *block.rows) if row]
        caption = " ".join(filter(None, (block.table.no, block.table.caption)))
        if not rows:
            child(parent, "p", caption, class_="table")
            return
        made = child(parent, "table")
        if caption:
            child(made, "caption", caption)
        for row in rows:
            line = child(made, "tr")
            for cell in row:
                is_head = row is block.head or cell.header
                spans = {
                    "colspan": str(cell.colspan) if cell.colspan > 1 else None,
                    "rowspan": str(cell.rowspan) if cell.rowspan > 1 else None,
                }
                self._content(child(line, "th" if is_head else "td", **spans), cell.text, cell.blocks)

"""The body of a session as data: blocks in printed order, each with the address that it has on the page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from generator.archive.entries import Minutes
from generator.exports.own.texts import paragraphs, runs
from generator.exports.values import Data, known
from generator.facts import session as facts
from generator.facts.joined import Joined, joined, speaker_known
from generator.facts.walk import placed_blocks
from generator.facts.withholding import tokens
from generator.model import blocks as b


@dataclass(frozen=True)
class Body:
    """The body of one session. Outcomes are not told here: they stand together, each with its place (``own.meeting``)."""

    minutes: Minutes

    @cached_property
    def tokens(self) -> dict[str, str]:
        """The words that stand for each withheld record."""
        return tokens(self.minutes.session, self.minutes.home.home.grounds)

    @cached_property
    def anchors(self) -> dict[int, str]:
        return {id(placed.block): placed.anchor for placed in placed_blocks(self.minutes.session)}

    @cached_property
    def joined(self) -> Joined:
        return joined(self.minutes)

    @cached_property
    def speakers(self) -> dict[tuple[str | None, str | None], Data]:
        """What was told of a speaker before, by voice and printed form."""
        return {}

    @cached_property
    def blocks(self) -> list[Data]:
        """All of it."""
        return self._all(self.minutes.session.body)

    def _all(self, blocks: Iterable[b.BlockBase], kind: str = "speech") -> list[Data]:
        return [self._block(block, kind) for block in blocks]

    def _block(self, block: b.BlockBase, kind: str = "speech") -> Data:
        """One block; ``kind`` says what a remark is here: speech, question, answer or reply."""
        head = known(id=self.anchors.get(id(block)))
        return head | self._own(block, kind) | _beside(block)

    def _own(self, block: b.BlockBase, kind: str) -> Data:
        if isinstance(block, b.Speech):
            speaker = {"label": "", **self._speaker(block.speech, block.label)}
            return known(type=kind, speaker=speaker, continues=block.continues or None) | self._content(block)
        if isinstance(block, b.Section):
            return self._section(block)
        if isinstance(block, b.Qa):
            return known(
                type="qa",
                number=block.qa.no,
                pairing=block.qa.pairing,
                ask=self._all(block.ask, "question"),
                answer=self._all(block.answer, "answer"),
            )
        if isinstance(block, b.Opinion):
            return self._opinion(block)
        if isinstance(block, b.Paragraph):
            return {"type": "narrative", "paragraphs": paragraphs(block.p, self.tokens)}
        if isinstance(block, b.ListBlock):
            return {
                "type": "list",
                "items": [known(number=item.no) | self._content(item) for item in block.items],
            }
        if isinstance(block, b.Table):
            return self._table(block)
        return self._small(block)

    def _small(self, block: b.BlockBase) -> Data:
        if isinstance(block, b.Note):
            head = known(
                type="note", kind=block.note.kind, time=block.note.at, people=list(block.note.people)
            )
            return head | {"paragraphs": paragraphs(block.text, self.tokens)}
        if isinstance(block, b.Withheld):
            token = self.tokens.get(block.withheld, "［非公開］")
            printed = paragraphs(block.text, self.tokens) if block.text is not None else None
            return known(
                type="withheld",
                withheld=block.withheld,
                token=token,
                paragraphs=printed,
                blocks=self._all(block.blocks) or None,
            )
        if isinstance(block, b.Figure):
            figure = block.figure
            return known(type="figure", file=figure.src, alt=figure.alt, caption=figure.caption)
        if isinstance(block, b.Quote):
            quote = block.quote
            return known(type="quote", title=quote.title, source=quote.source) | self._content(block)
        if isinstance(block, b.Rule):
            return {"type": "rule", "text": block.rule}
        if isinstance(block, b.End):
            return {"type": "end", "text": block.end}
        raise TypeError(type(block).__name__)

    def _section(self, block: b.Section) -> Data:
        head = block.section
        title = {} if head.title is None else {"title": runs(head.title, self.tokens)}
        return (
            known(type="section", number=head.no)
            | title
            | known(
                agenda=head.agenda,
                withheld=head.withheld,
                token=self.tokens.get(head.withheld) if head.withheld else None,
                after_proceedings=head.back or None,
                begins_in=head.begins_in,
            )
            | {"blocks": self._all(block.blocks)}
        )

    def _opinion(self, block: b.Opinion) -> Data:
        head = block.opinion
        speaker = self._speaker(head.voice, head.label)
        made = known(type="opinion", number=head.no, speaker=speaker) | self._content(block)
        return made | known(reply=self._all(block.reply, "reply"))

    def _table(self, block: b.Table) -> Data:
        return known(
            type="table",
            number=block.table.no,
            caption=block.table.caption,
            head=[self._cell(cell) for cell in block.head],
        ) | {"rows": [[self._cell(cell) for cell in row] for row in block.rows]}

    def _cell(self, cell: b.Cell) -> Data:
        return self._content(cell) | known(
            colspan=cell.colspan if cell.colspan > 1 else None,
            rowspan=cell.rowspan if cell.rowspan > 1 else None,
            header=cell.header or None,
        )

    def _content(self, block: b.Speech | b.Opinion | b.Quote | b.ListItem | b.Cell) -> Data:
        """Words stand in paragraphs, or in blocks where lists, tables and notes stand between them."""
        if block.text is not None:
            return {"paragraphs": paragraphs(block.text, self.tokens)}
        return known(blocks=self._all(block.blocks))

    def _speaker(self, voice: str | None, printed: str | None) -> Data:
        key = (voice, printed)
        if key not in self.speakers:
            self.speakers[key] = self._voice(voice, printed)
        return self.speakers[key]

    def _voice(self, voice: str | None, printed: str | None) -> Data:
        shown = facts.speaker_label(self.minutes, voice, printed)
        declared = facts.voices_of(self.minutes).get(voice or "")
        made = known(label=shown, side=facts.side_of(self.minutes, voice) if shown else None)
        if declared is None:
            return made
        return made | known(
            role=declared.role,
            person=declared.person,
            known=speaker_known(self.minutes, self.joined, voice, printed),
            people=list(declared.people),
            anonymous=declared.anonymous or None,
            collective=declared.collective or None,
        )


def _beside(block: b.BlockBase) -> Data:
    """What a block says beside its words."""
    return known(
        was=list(block.was),
        time=block.at,
        moves=[known(person=m.person, what=m.what, time=m.at) for m in block.moves],
        closes=known(agenda=list(block.closes.agenda), withheld=block.closes.withheld) or {"agenda": []}
        if block.closes
        else None,
        opens=block.opens or None,
        announces=block.announces,
        elects=[known(role=e.role, person=e.person) for e in block.elects],
        signs=list(block.signs),
    )

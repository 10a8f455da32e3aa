"""What the pieces of a session's page need to know: the session, its voices, tokens and links."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from generator.archive.entries import Minutes
from generator.dates import PartialDate, show_date, show_time
from generator.facts import session as facts
from generator.facts.corrections import Corrected, corrections_at
from generator.facts.found import Stretch, Turning, found_in
from generator.facts.ids import material_ids
from generator.facts.joined import Joined, joined
from generator.facts.kana import first_readings
from generator.facts.numbering import passage_names
from generator.facts.walk import PlacedItem, agenda_items, all_blocks, placed_blocks
from generator.facts.withholding import KINDS, tokens
from generator.model.blocks import Section
from generator.model.papers import Material
from generator.model.people import Person, Voice
from generator.pages import markup
from generator.pages.html import NOTHING, Html, fill, together
from generator.pages.page import ground_path, relative, session_path


@dataclass(frozen=True)
class Context:
    """A session being written as a page."""

    minutes: Minutes
    as_of: dt.date = dt.date.min
    """The day of the site; needed where a page says what is over."""
    path: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "path", session_path(self.minutes))

    @cached_property
    def voices(self) -> dict[str, Voice]:
        return facts.voices_of(self.minutes)

    @cached_property
    def joined(self) -> Joined:
        """Whose each row of the list of attendance and each voice is declared to be."""
        return joined(self.minutes)

    @cached_property
    def first_readings(self) -> dict[str, tuple[str, str]]:
        """By anchor the family name, and its reading, that the label begins with where it is met first."""
        return first_readings(self.minutes)

    @cached_property
    def tokens(self) -> dict[str, str]:
        """The words that stand for each withheld record."""
        return tokens(self.minutes.session, self.minutes.home.home.grounds)

    @cached_property
    def items(self) -> dict[str, PlacedItem]:
        return {placed.id: placed for placed in agenda_items(self.minutes.session)}

    @cached_property
    def materials(self) -> dict[str, Material]:
        session = self.minutes.session
        return dict(zip(material_ids(session), session.materials, strict=True))

    @cached_property
    def people(self) -> dict[str, Person]:
        """Those of the list of attendance that have an id."""
        attendance = self.minutes.session.attendance
        groups = attendance.groups if attendance else ()
        return {person.id: person for group in groups for person in group.people if person.id}

    @cached_property
    def agenda_of(self) -> dict[int, str]:
        """The agenda item each block falls under by its section, by the identity of the block."""
        return {id(p.block): p.agenda for p in all_blocks(self.minutes.session) if p.agenda}

    @cached_property
    def names(self) -> dict[str, str]:
        """What is shown beside each remark and each paragraph that nobody said, by its anchor: 発言12."""
        return passage_names(self.minutes.session)

    @cached_property
    def corrections(self) -> Mapping[str, tuple[Corrected, ...]]:
        """What was corrected at each anchor, the newest first."""
        return corrections_at(self.minutes.session)

    @cached_property
    def levels(self) -> dict[str, int]:
        """By anchor the level of heading of each section that shows one, and of each remark's speaker: one below what stands above."""
        found: dict[str, int] = {}
        inside: dict[str | None, int] = {None: 2}
        for placed in placed_blocks(self.minutes.session):
            own = min(inside[placed.section] + 1, 6)
            if not isinstance(placed.block, Section):
                if placed.is_remark:
                    found[placed.anchor] = own
                continue
            head = placed.block.section
            if head.title is not None or head.no or head.agenda in self.items:
                inside[placed.anchor] = found[placed.anchor] = own
            else:
                inside[placed.anchor] = 2 if head.back else inside[placed.section]
        return found

    @cached_property
    def found(self) -> tuple[Turning, ...]:
        """What a program finds of the course where the proceedings show no headings."""
        return found_in(self.minutes)

    @cached_property
    def next_speakers(self) -> Mapping[str, Stretch]:
        """By the first remark of a member the next member's."""
        those = [stretch for turning in self.found for stretch in turning.stretches]
        return {one.anchor: other for one, other in pairwise(those)}

    def ground_link(self, ground: str) -> str:
        return relative(self.path, ground_path(self.minutes.home.home, ground))

    def speaker(self, voice: str | None, label: str | None) -> str:
        """The label shown beside a remark: as printed here, or the voice's."""
        return facts.speaker_label(self.minutes, voice, label)

    def side(self, voice: str | None) -> str:
        """Which side of the table a voice is on: chair, member, staff or other."""
        return facts.side_of(self.minutes, voice)

    def token_html(self, key: str) -> Html:
        """The token of a record, its grounds leading to their pages; text alike with ``tokens``."""
        record = self.minutes.session.withheld.get(key)
        grounds = self.minutes.home.home.grounds
        known = [g for g in record.grounds if g in grounds] if record else []
        if record is None or record.kind != "closed" or not known:
            shown = markup.escape(self.tokens.get(key, "［非公開］"))
            return markup.element("a", shown, class_="why", href=f"#withheld-{key}") if record else shown
        links = (
            markup.element(
                "a",
                markup.escape(grounds[g].label),
                href=self.ground_link(g),
                class_="why",
                aria_label=f"根拠：{grounds[g].label}",
            )
            for g in known
        )
        return fill("［{}：{}］", markup.escape(KINDS["closed"]), together(links, fill("・")))

    def released(self, key: str) -> Html:
        """Of a record that was released the day, which leads to its row; empty for any other."""
        record = self.minutes.session.withheld.get(key)
        if record is None or record.released is None:
            return NOTHING
        day = markup.kept(show_date(record.released.on, weekday=False, western=False))
        return markup.element(
            "a", fill("【{}公開】", day), class_="released-mark not-said", href=f"#withheld-{key}"
        )

    def why(self, key: str) -> Html:
        """The token of a record with its reason, as HTML; of one that was released only that."""
        record = self.minutes.session.withheld.get(key)
        if record and record.released:
            return self.released(key) + markup.escape(f"もとは{KINDS[record.kind]}")
        reason = record.reason if record and record.reason else ""
        return fill("{} {}", self.token_html(key), markup.escape(reason))


def shown_date(date: PartialDate) -> Html:
    """A date as HTML."""
    return markup.time(date.iso, show_date(date))


def shown_span(date: PartialDate | None, start: str | None, end: str | None) -> Html:
    """A date with its times, as HTML."""
    parts = [shown_date(date)] if date else []
    day = f"{date.iso}T" if date and date.exact else ""
    times = []
    if start:
        times.append(markup.time(day + start, show_time(start)) + (NOTHING if end else fill("から")))
    if end:
        times.append(markup.time(day + end, show_time(end)))
    if times:
        parts.append(together(times, fill("から")) + (fill("まで") if end else NOTHING))
    return together(parts, fill(" "))

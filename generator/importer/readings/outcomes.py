"""What the words of the body decide, announce and close: readings put on the block that says them.

Nothing is moved or rewritten; every reading is inferred.
"""

from __future__ import annotations

from generator.dates import PartialDate
from generator.importer.body.back import is_next_heading
from generator.importer.body.blocks import Block, Narrative, Pair, Section
from generator.importer.front.items import Item
from generator.importer.readings.announces import Attendee, announced, closed, elected, moved, shut
from generator.importer.readings.decisions import Decisions
from generator.importer.readings.listed import list_alone, listed_results, lists_results
from generator.importer.readings.printed import printed_results
from generator.importer.readings.record import (
    Read,
    Record,
    flat_of,
    headed_by_number,
    leaders_of,
    numbering_of,
)


def read_body(
    blocks: list[Block],
    items: list[Item],
    day: PartialDate | None,
    voice_role: dict[str, str | None],
    written: bool,
    people: list[Attendee],
    *,
    shut_said: bool = True,
    listed: str = "",
) -> Read:
    """Put readings on the blocks. ``voice_role``: the office of each voice; ``day``: when the session was.

    ``shut_said``: the front part says whether the session was open, so that words about it need not be asked about.
    ``listed``: what rows of results in the front part say.
    """
    read = Read()
    flat = list(flat_of(blocks))
    own = {item.id: item for item in items}
    numbering = numbering_of(items, flat)
    flat = headed_by_number(flat, numbering)
    record = Record(own, numbering, flat, leaders_of(flat, voice_role), written, people)
    decisions = Decisions(record, read)
    head = lead = ""
    behind = False
    for place, (block, _) in enumerate(flat):
        if isinstance(block, Section):
            decisions.enter(block)
            behind = block.back
            head, lead = block.title if block.title and is_next_heading(block.title) else "", ""
        if isinstance(block, Section | Pair):
            continue
        # Behind the proceedings results stand in lists, which are read as such.
        listed_here = behind and isinstance(block, Narrative) and lists_results(block.text)
        agenda = None if listed_here else decisions.read(place)
        above = f"{lead or head}\n" if lead or head else ""
        read.next_meeting = announced(block, f"{above}{block.words}", day, read) or read.next_meeting
        lead = block.text if is_next_heading(block.text) else ""
        elected(block, block.words, people)
        moved(block, people)
        if record.leads(block):
            _ask_of_doors(block, agenda if agenda in record.items else None, read, shut_said=shut_said)
    decisions.finish()
    read.printed = listed_results(record, listed, read) | printed_results(items, flat, read)
    if not read.printed:
        list_alone(record, read)
    return read


def _ask_of_doors(block: Block, agenda: str | None, read: Read, *, shut_said: bool) -> None:
    """Ask about words of who leads by which a session was closed, or the doors close from here on."""
    if not shut_said and shut(block.words):
        read.ask("会議が非公開だったと読める言葉があります。openness: を確かめてください。", block.words)
    done = {outcome.agenda for outcome in block.reads.decides}
    if closed(block, block.words, None if agenda in done else agenda):
        read.ask(
            "途中から非公開にしたと読める箇所があります（closes）。openness と withheld を確かめてください。"
        )

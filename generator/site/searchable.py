"""What of a public archive can be searched: each session's remarks, headings, agenda, papers and notes."""

from __future__ import annotations

from collections.abc import Iterator

from generator.archive.entries import Minutes, PublicArchive
from generator.facts import session as facts
from generator.facts.passages import passages, withholds
from generator.facts.walk import Placed, material_ids, placed_blocks
from generator.facts.withholding import KINDS, SCOPES, hidden_keys, withheld_places
from generator.model import blocks as b
from generator.model import words
from generator.pages.context import Context
from generator.pages.page import html_path, session_path
from generator.search.documents import SearchRemark, SearchSession


def search_sessions(public: PublicArchive) -> Iterator[SearchSession]:
    """Every public session, ready for ``generator.search``."""
    for minutes in public.minutes:
        yield _session(minutes)


def _session(minutes: Minutes) -> SearchSession:
    session = minutes.session
    date = facts.first_date(session)
    style = session.record.style
    return SearchSession(
        id=minutes.key,
        url=html_path(session_path(minutes)),
        title=facts.session_name(minutes),
        municipality=minutes.home.home.name,
        council=minutes.home.key,
        council_name=minutes.home.name,
        fiscal_year=facts.fiscal_year(session) or 0,
        date=date.iso if date and date.year else "",
        kind_of_record=words.RECORD_STYLES[style] if style else "",
        remarks=tuple(_remarks(minutes)),
    )


def _remarks(minutes: Minutes) -> Iterator[SearchRemark]:
    context = Context(minutes)
    for entry in context.items.values():
        outcomes = tuple(o.word or o.result for o in entry.item.outcomes)
        yield SearchRemark(f"agenda-{entry.id}", entry.item.title, "agenda", outcomes=outcomes)
    for own, material in zip(material_ids(minutes.session), minutes.session.materials, strict=True):
        title = " ".join(filter(None, (material.no, material.title)))
        hidden = material.withheld in hidden_keys(minutes.session)
        yield SearchRemark(f"material-{own}", title, "material", withheld=hidden)
    for placed in placed_blocks(minutes.session):
        yield from _block(context, placed)
    yield from _notes(minutes)


def _block(context: Context, placed: Placed) -> Iterator[SearchRemark]:
    block = placed.block
    if isinstance(block, b.Qa):
        return
    text = "\n".join(filter(None, passages(block, context.tokens)))
    if not text:
        return
    outcomes = tuple(o.word or o.result for o in block.decides)
    withheld = withholds(block, hidden_keys(context.minutes.session))
    if isinstance(block, b.Section):
        yield SearchRemark(placed.anchor, text, "heading", withheld=withheld)
    elif isinstance(block, b.Speech | b.Opinion):
        voice = block.speech if isinstance(block, b.Speech) else block.opinion.voice
        label = block.label if isinstance(block, b.Speech) else block.opinion.label
        speaker = context.speaker(voice, label)
        known = context.voices.get(voice or "")
        side = context.side(voice)
        role = (known.role if known else None) or words.SIDES.get("member" if side == "chair" else side, "")
        yield SearchRemark(placed.anchor, text, "remark", speaker, role, outcomes, withheld)
    else:
        yield SearchRemark(placed.anchor, text, "narrative", outcomes=outcomes, withheld=withheld)


def _notes(minutes: Minutes) -> Iterator[SearchRemark]:
    """Why things are withheld, once for each record, found by the row that explains it."""
    seen = set()
    for place in withheld_places(minutes.session):
        record = minutes.session.withheld.get(place.key)
        if record is None or place.key in seen:
            continue
        seen.add(place.key)
        said = (
            f"公開（もとは{KINDS[record.kind]}）" if record.released else KINDS[record.kind],
            SCOPES[place.scope],
            record.what or place.what,
            record.reason,
            record.decided_by,
        )
        yield SearchRemark(
            f"withheld-{place.key}",
            "　".join(filter(None, said)),
            "withheld-note",
            withheld=record.released is None,
        )

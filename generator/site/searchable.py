"""What of a public archive can be searched: whatever a session's page prints, but how to reach its office and its terms; and what that of a matter says of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.archive.entries import Minutes, PublicArchive
from generator.dates import fiscal_year_of
from generator.facts import session as facts
from generator.facts.cases import Matter, matters
from generator.facts.corrections import corrected
from generator.facts.ids import material_ids
from generator.facts.joined import speaker_known
from generator.facts.passages import passages, withholds
from generator.facts.walk import Placed, placed_blocks
from generator.facts.withholding import hidden_keys, withheld_things
from generator.model import blocks as b
from generator.model import words
from generator.model.papers import AgendaItem
from generator.pages import markup
from generator.pages.attendance import attendance
from generator.pages.case import case_pieces
from generator.pages.coming import announcement
from generator.pages.context import Context
from generator.pages.correction_rows import correction_items
from generator.pages.html import fill, together
from generator.pages.outcomes import outcome_detail, outcome_mark
from generator.pages.overview import overview
from generator.pages.page import case_path, html_path, session_path
from generator.pages.printed import words_of
from generator.pages.withheld_rows import withheld_items
from generator.search.documents import SearchRemark, SearchSession


def search_sessions(public: PublicArchive) -> Iterator[SearchSession]:
    """Every public session and every matter, ready for ``generator.search``."""
    yield from map(search_session, public.minutes)
    yield from (search_matter(public, matter) for matter in matters(public))


def search_session(minutes: Minutes) -> SearchSession:
    """One of them."""
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


def search_matter(public: PublicArchive, matter: Matter) -> SearchSession:
    """A matter, as what else can be found: its name, then what its page says of it piece by piece."""
    began = matter.began
    dated = began if began and began.year else None
    pieces = ((anchor, words_of(html)) for anchor, html in case_pieces(public, matter))
    name = (matter.name,)
    return SearchSession(
        id=matter.key,
        url=html_path(case_path(matter.home, matter.case.id)),
        title=facts.named_home(matter.name, matter.home),
        municipality=matter.home.name,
        council="",
        council_name="",
        fiscal_year=(fiscal_year_of(dated) if dated else None) or 0,
        date=dated.iso if dated else "",
        remarks=(
            SearchRemark("top", matter.name, "matter", matters=name),
            *(SearchRemark(anchor, text, "course", matters=name) for anchor, text in pieces if text),
        ),
    )


def _remarks(minutes: Minutes) -> Iterator[SearchRemark]:
    context = Context(minutes)
    decided: dict[str, list[facts.Decided]] = {}
    for one in facts.decisions(minutes.session):
        if one.item:
            decided.setdefault(one.item.id, []).append(one)
        else:
            yield SearchRemark(one.anchor, _result(context, one), "about")
    for entry in context.items.values():
        outcomes = tuple(dict.fromkeys(map(_in_short, decided.get(entry.id, ()))))
        text = _said_of_item(context, entry.item, decided.get(entry.id, ()))
        treated = _treated(context, entry.item)
        yield SearchRemark(f"agenda-{entry.id}", text, "agenda", outcomes=outcomes, matters=treated)
    for own, material in zip(material_ids(minutes.session), minutes.session.materials, strict=True):
        named = " ".join(filter(None, (material.no, material.title)))
        title = "\u3000".join(
            filter(None, (named, words.MATERIALS[material.status], material.when, material.note))
        )
        hidden = material.withheld in hidden_keys(minutes.session)
        yield SearchRemark(f"material-{own}", title, "material", withheld=hidden)
    for placed in placed_blocks(minutes.session):
        item = context.items.get(placed.agenda or "")
        treated = _treated(context, item.item) if item else ()
        of_item = tuple(map(_in_short, decided.get(placed.agenda or "", ())))
        yield from (
            replace(one, matters=treated) if treated else one for one in _block(context, placed, of_item)
        )
    yield from _notes(context)
    yield from _about(context)


def _in_short(one: facts.Decided) -> str:
    return one.outcome.word or one.outcome.result


def _block(context: Context, placed: Placed, of_item: tuple[str, ...]) -> Iterator[SearchRemark]:
    block = placed.block
    if isinstance(block, b.Qa):
        return
    text = "\n".join(filter(None, passages(block, context.tokens)))
    if isinstance(block, b.Quote) and block.quote.source:
        text += f"\n出典 {block.quote.source}"
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
        someone = speaker_known(context.minutes, context.joined, voice, label)
        named = _named(context, someone) if someone else ""
        yield SearchRemark(
            placed.anchor, text, "remark", speaker, role, side, outcomes, of_item, withheld, person=named
        )
    else:
        yield SearchRemark(placed.anchor, text, "narrative", outcomes=outcomes, withheld=withheld)


def _named(context: Context, known: str) -> str:
    """Who speaks: the id, and every way to write the name that is declared for this council."""
    own = known.rpartition("/")[2]
    names = (name for seat in context.minutes.home.seats if seat.person == own for name in seat.names)
    return "\n".join(dict.fromkeys((known, *names)))


def _notes(context: Context) -> Iterator[SearchRemark]:
    """Why things are withheld, and on which ground: once for each record, as the row that explains it says it."""
    things = withheld_things(context.minutes.session)
    rows = withheld_items(context.path, context.minutes, things, context.as_of)
    for (key, record, _), row in zip(things, rows, strict=True):
        yield SearchRemark(
            f"withheld-{key}", words_of(row), "withheld-note", withheld=record.released is None
        )


def _about(context: Context) -> Iterator[SearchRemark]:
    """What the page says beside the proceedings: who was there, when and where, what was corrected, the front part."""
    session = context.minutes.session
    found = corrected(session)
    for one, row in zip(found, correction_items(context.path, context.minutes, found), strict=True):
        yield SearchRemark(f"correction-{one.id}", words_of(row), "correction")
    present = list(attendance(context))[1:]  # behind the heading
    following, signed = session.next_meeting, session.signatures
    signers = (
        [context.people[own].name or "" for own in signed.people if own in context.people] if signed else []
    )
    front = [row.label + "\u3000" + "\n".join(markup.paragraphs(row.text)) for row in session.front]
    parts = (
        ("attendance", "attendance", words_of(together(present, fill("<br>")))),
        ("overview", "about", words_of(overview(context))),
        ("proceedings", "about", "、".join(f"{entry.mark}＝{entry.means}" for entry in session.legend)),
        ("next-meeting", "about", words_of(announcement(following)) if following else ""),
        ("signatures", "about", " ".join(filter(None, (signed.printed, *signers))) if signed else ""),
        ("front", "about", "\n".join(front)),
    )
    yield from (SearchRemark(anchor, text, kind) for anchor, kind, text in parts if text)


def _result(context: Context, one: facts.Decided) -> str:
    return f"{words_of(outcome_mark(one.outcome))} {outcome_detail(context, one.outcome)}".strip()


def _said_of_item(context: Context, item: AgendaItem, decided: Sequence[facts.Decided]) -> str:
    """The title first, then what else its row of the agenda prints."""
    results = (_result(context, one) for one in decided)
    cases = _treated(context, item)
    return "\u3000".join(
        filter(None, (item.title, item.no, item.kind, item.bill, item.dept, *cases, *results, item.note))
    )


def _treated(context: Context, item: AgendaItem) -> tuple[str, ...]:
    """The matters that an item treats, by name."""
    names = context.minutes.home.home.case_names
    return tuple(names[own] for own in item.case if own in names)

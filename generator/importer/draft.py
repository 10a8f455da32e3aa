"""One source to one draft: the whole way from lines to the data of a session file, as one straight function.

lines → furniture → front rows → people, agenda, materials, facts → grammar → body → pairs → turns → readings
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from generator.importer.body import Body
from generator.importer.facts_front import Facts, read_facts
from generator.importer.front import Row, body_start, front_rows
from generator.importer.furniture import furniture_of
from generator.importer.grammar import Grammar, infer
from generator.importer.headings import Agenda
from generator.importer.joins import Joiner, set_width
from generator.importer.materials import withheld_materials
from generator.importer.outcomes import Read, infer_turns, read_body
from generator.importer.pairs import Block, pair_up
from generator.importer.papers import Item, agenda_of, all_items, item_data, items_of_sections, materials_of
from generator.importer.people import Group, groups_of, roster_of
from generator.importer.roles import role_of
from generator.importer.stream import Line, Source
from generator.importer.voices import Voices


@dataclass
class Draft:
    """The data of a session file and all that the report tells of how it came about."""

    data: dict[str, Any]
    source: Source
    grammar: Grammar
    rows: list[Row]
    facts: Facts
    groups: list[Group]
    items: list[Item]
    voices: Voices
    read: Read
    questions: list[str] = field(default_factory=list)
    wrapped: int = 0
    unfound: list[Item] = field(default_factory=list)
    """Agenda items for which the body has no heading."""


def draft_of(source: Source, *, plain: bool = False) -> Draft:
    """The draft of one source. ``plain`` takes no speakers: for a record whose reading does not hold."""
    lines = source.lines
    skip = furniture_of(source)
    grammar = Grammar(why=["発言者を決めずに取り込みました。"]) if plain else infer(lines, set(skip), set())
    start = body_start(lines, set(skip), grammar)
    rows = front_rows(lines, set(skip), start)
    groups = groups_of(rows)
    if not plain:
        grammar = infer(lines, set(skip) | set(range(start)), roster_of(groups))
    items = agenda_of(rows)
    opening = "\n".join(line.text for line in lines[start : start + 3])
    facts = read_facts(rows, opening)
    _give_ids(groups)

    joiner = Joiner(set_width([line for i, line in enumerate(lines) if i not in skip]))
    agenda = Agenda(all_items(items))
    body = Body(lines, set(skip), grammar, agenda, joiner)
    blocks = body.read(start)
    guessed = pair_up(blocks, body.voices)
    roles = {key: role_of(key) for key in body.voices.forms}
    if not items and not any("section" in block for block in blocks):
        items = infer_turns(blocks, roles)
        agenda = Agenda(items)
        agenda.used = {item.id for item in items}
    people = [person for group in groups for person in group.people]
    if not items:
        items = items_of_sections(blocks)
    read = read_body(blocks, all_items(items), facts.day, roles, facts.form == "written", people)
    _times_of_notes(blocks, facts)

    draft = Draft({}, source, grammar, rows, facts, groups, items, body.voices, read, wrapped=joiner.wrapped)
    draft.unfound = [item for item in all_items(items) if item.id not in agenda.used and not item.sub]
    draft.questions = _questions(draft, guessed, joiner, body)
    draft.data = _data(draft, skip, body, blocks, joiner)
    return draft


def _times_of_notes(blocks: list[Block], facts: Facts) -> None:
    """Beginning and end of the session from its notes (午後2時41分閉会), where no row says them."""
    for block in blocks:
        _times_of_notes(block.get("blocks", []), facts)
        note = block.get("note") or {}
        key = {"open": "start", "close": "end", "adjourn": "end"}.get(note.get("kind", ""))
        if key and note.get("at") and len(facts.sittings) == 1:
            sitting = {key: note["at"]} | facts.sittings[0]
            order = ("date", "start", "end", "place")
            facts.sittings[0] = {name: sitting[name] for name in order if name in sitting}


def _give_ids(groups: list[Group]) -> None:
    number = 0
    for group in groups:
        for place, person in enumerate(group.people):
            number += 1
            group.people[place] = {"id": f"p{number}"} | person


def _questions(draft: Draft, guessed: int, joiner: Joiner, body: Body) -> list[str]:
    facts, read = draft.facts, draft.read
    found = [*facts.questions, *read.questions, *body.loose]
    pages = sum(1 for join in joiner.joins if not join["drops_mark"])
    dropped = len(joiner.joins) - pages
    if pages:
        found.append(
            f"ページの切れ目でつないだ文が {pages} か所あります。source.joins を見て、正しければ confirmed を true にしてください。"
        )
    if dropped:
        found.append(
            f"文の途中に印刷された箇条の印を {dropped} か所で外しました。source.joins の drops_mark を見てください。"
        )
    if guessed:
        found.append(
            f"矢印や問・答の印がない質疑を {guessed} 組、問いと答えに組みました（pairing: inferred）。発言者と組合せを確かめてください。"
        )
    if draft.unfound:
        names = "、".join(f"「{item.title[:20]}」" for item in draft.unfound[:4])
        found.append(f"次第にあって本文に見出しのない議題: {names}。見出しの位置を確かめてください。")
    if any(item.id for item in draft.items) and any(b.get("by") == "inferred" for b in body.blocks):
        found.append("議題の区切りを会長などの言葉から決めました（by: inferred）。位置を確かめてください。")
    if draft.grammar.name == "none":
        found.append(
            "発言者の示し方が分かりませんでした。本文は地の文のままです。発言があれば speech: に書き直してください。"
        )
    if read.outcomes:
        found.append(
            f"文章から読み取った結果が {len(read.outcomes)} 件あります（decides の by: inferred）。確かめてください。"
        )
    return found


def _data(
    draft: Draft, skip: dict[int, str], body: Body, blocks: list[Block], joiner: Joiner
) -> dict[str, Any]:
    facts, read = draft.facts, draft.read
    materials = materials_of(draft.rows)
    withheld = {**facts.withheld}
    for name, record in body.withheld.items():
        withheld[f"w{len(withheld) + 1}"] = record
        _rename(blocks, name, f"w{len(withheld)}")
    withheld_materials(blocks, materials, withheld)
    _drop_usual_labels(blocks, body.voices)
    voices = body.voices.data(draft.groups)
    return {
        "title": facts.title,
        "session": _kept(facts.session),
        "record": _kept({**facts.record, "status": "draft", "naming": _naming(body.voices)}),
        "form": facts.form if facts.form != "in_person" else None,
        "form_note": facts.form_note,
        "sittings": facts.sittings or None,
        "written": facts.written,
        "openness": _kept(facts.openness),
        "attendance": _attendance(draft.groups),
        "agenda": [item_data(item) for item in draft.items] or None,
        "materials": materials or None,
        "legend": [{"mark": m, "means": w} for m, w in draft.grammar.legend.items()] or None,
        "voices": {key: _kept(voice) or {} for key, voice in voices.items()} or None,
        "withheld": {key: _kept(record) for key, record in withheld.items()} or None,
        "front": [
            _kept({"mark": r.mark or None, "label": r.label, "text": r.text, "reads": r.meaning})
            for r in draft.rows
        ]
        or None,
        "body": [_clean(block) for block in blocks],
        "next_meeting": read.next_meeting,
        "contact": facts.contact,
        "source": {
            "kind": draft.source.kind,
            "furniture": _furniture(draft.source, skip, body) or None,
            "joins": [_kept(join) for join in joiner.joins] or None,
            "open_questions": [{"question": q} for q in draft.questions] or None,
        },
    }


def _kept(data: dict[str, Any] | None) -> dict[str, Any] | None:
    return {key: value for key, value in (data or {}).items() if value is not None} or None


def _clean(block: Block) -> Block:
    """A block with its keys in the order in which a clerk reads them, empty ones and working keys left out."""
    order = ("section", "qa", "speech", "note", "p", "table", "withheld", "label", "pos", "mark")
    keys = [k for k in order if k in block] + [k for k in block if k not in order]
    made: Block = {}
    for key in keys:
        value = block[key]
        if value is None or key.startswith("_"):
            continue
        if key in ("blocks", "ask", "answer"):
            value = [_clean(inner) for inner in value]
        made[key] = value
    return made


def _rename(blocks: list[Block], old: str, new: str) -> None:
    for block in blocks:
        if block.get("withheld") == old and "_named" not in block:
            block |= {"withheld": new, "_named": True}
        for key in ("blocks", "ask", "answer"):
            _rename(block.get(key, []), old, new)


def _drop_usual_labels(blocks: list[Block], voices: Voices) -> None:
    """A label printed as its voice mostly is need not be said again at every remark."""
    for block in blocks:
        if "speech" in block and block.get("label") == voices.printed(block["speech"]):
            block["label"] = None
        for key in ("blocks", "ask", "answer"):
            _drop_usual_labels(block.get(key, []), voices)


def _naming(voices: Voices) -> str | None:
    """How the record names who speaks, by what most of its labels hold."""
    said = [key for key in voices.forms if voices.printed(key)]
    if not said:
        return "none"
    bare_roles = sum(
        voices.count(key) for key in said if key == role_of(key) or key.endswith(("課", "室", "係", "部"))
    )
    return "role" if bare_roles * 2 >= sum(voices.count(key) for key in said) else "name"


def _attendance(groups: list[Group]) -> dict[str, Any] | None:
    if not groups:
        return None
    return {
        "groups": [
            _kept(
                {
                    "label": g.label,
                    "side": g.side,
                    "stated": g.stated,
                    "people": [_kept(p) for p in g.people] or None,
                }
            )
            for g in groups
        ]
    }


def _furniture(source: Source, skip: dict[int, str], body: Body) -> list[dict[str, Any]]:
    """Lines set aside, tags of another format, and bullets that stood inside a sentence, in order."""
    ranges = [(source.lines[i].at, _printed(source, source.lines[i]), kind) for i, kind in skip.items()]
    taken = [(at, at + len(text)) for at, text, _ in ranges]
    for mark in source.markup:
        if not any(start <= mark.start < end for start, end in taken):
            ranges.append((mark.start, source.text[mark.start : mark.end], mark.kind))
    ranges += [(at, mark, "false_bullet") for at, mark in body.dropped]
    return [{"kind": kind, "at": at, "text": text} for at, text, kind in sorted(ranges)]


def _printed(source: Source, line: Line) -> str:
    return source.text[line.at : line.end]

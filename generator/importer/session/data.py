"""A draft: what was found in a source, and the data of its session file as it is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

from generator.importer.body.blocks import Block, Unshown
from generator.importer.body.body import Body
from generator.importer.body.joins import Join, Joiner
from generator.importer.body.lists import set_lists
from generator.importer.body.voices import Voice, Voices
from generator.importer.front.facts import Facts
from generator.importer.front.groups import Group
from generator.importer.front.items import Item
from generator.importer.front.materials import materials_of
from generator.importer.front.openness import withheld_record
from generator.importer.front.rows import Row
from generator.importer.names.dictionary import parts_of
from generator.importer.names.person import Person
from generator.importer.read.hidden import hidden_questions
from generator.importer.read.links import set_links
from generator.importer.read.ruby import set_ruby
from generator.importer.read.stream import Line, Source
from generator.importer.readings.papers_cited import papers_cited
from generator.importer.readings.papers_told import papers_told, without_rest
from generator.importer.readings.record import Read
from generator.importer.readings.shut_by import basis_told
from generator.importer.readings.signatures import Signatures
from generator.importer.readings.withheld import Unpublished, unpublished_materials
from generator.importer.session.blocks import Data, body_data
from generator.importer.session.facts_data import (
    OPEN,
    closing_record,
    contact_data,
    form_note_data,
    item_data,
    openness_data,
    sittings_data,
    written_data,
)  # fmt: skip
from generator.importer.speakers.grammar import Grammar
from generator.importer.words.bills import plain
from generator.importer.words.habits import Habit
from generator.importer.words.roles import bare, role_of, side_of

#: A letter of a name, not of a sign that hides one: A委員.
_LETTER = Habit(
    "letter", r"[{hiragana}{katakana}{kanji}]",
    said=("青木", "あおき", "アオキ", "一", "龥", "ぁ", "ん", "ァ", "ヴ"),
    unsaid=("A", "１", "〇〇", "・"),
)  # fmt: skip


@dataclass
class Draft:
    """The data of a session file and all that the report tells of how it came about."""

    data: Data
    source: Source
    grammar: Grammar
    rows: list[Row]
    facts: Facts
    groups: list[Group]
    items: list[Item]
    voices: Voices
    read: Read
    questions: list[str] = field(default_factory=list)
    signatures: Signatures | None = None
    wrapped: int = 0
    unfound: list[Item] = field(default_factory=list)
    """Agenda items for which the body has no heading."""
    lines: list[Line] = field(default_factory=list)
    """The lines of the source as they were read, those with several remarks in them cut apart."""
    skip: dict[int, str] = field(default_factory=dict)
    """Lines set aside, by index, and as what."""
    rows_behind: list[Row] = field(default_factory=list)
    """The rows of the form that stand behind the proceedings."""

    def ask(self, question: str) -> None:
        """One question more, once the data are made: for the report, and in the file."""
        self.questions.append(question)
        asked = self.data["source"].get("open_questions") or []
        self.data["source"]["open_questions"] = [*asked, {"question": question}]


def session_data(
    draft: Draft, lines: list[Line], skip: dict[int, str], body: Body, blocks: list[Block], joiner: Joiner
) -> Data:
    """The data of the session file. Puts on the blocks what only the whole draft can tell: records, lists."""
    facts, read, voices = draft.facts, draft.read, body.voices.each(draft.groups)
    materials, withheld = _materials(draft, body, blocks)
    shut = _shut_parts(draft, body, withheld)
    set_lists(blocks)
    printed = body_data(blocks, {key: body.voices.printed(key) for key in body.voices.forms})
    set_ruby(printed, draft.source.ruby)
    return {
        "title": facts.title,
        "session": _kept(asdict(facts.session)),
        "record": _kept(
            {**asdict(facts.record), "status": "draft", "naming": _naming(body.voices, voices, draft.groups)}
        ),
        "form": facts.form.kind,
        "form_note": form_note_data(facts.form),
        "sittings": sittings_data(facts.sittings) or None,
        "written": written_data(facts.written),
        "openness": openness_data(facts.openness, shut),
        "attendance": _attendance(draft.groups),
        "agenda": [item_data(item, read.printed) for item in draft.items] or None,
        "materials": materials or None,
        "legend": [{"mark": m, "means": w} for m, w in draft.grammar.legend.items()] or None,
        "voices": {key: _voice(voice) for key, voice in voices.items()} or None,
        "withheld": {key: _kept(record) for key, record in withheld.items()} or None,
        "front": [_row(row) for row in draft.rows] or None,
        "body": printed,
        "next_meeting": asdict(read.next_meeting) if read.next_meeting else None,
        "signatures": _signatures(draft.signatures),
        "contact": contact_data(facts.contact),
        "source": {
            "kind": draft.source.kind,
            "furniture": _furniture(draft.source, lines, skip, body) or None,
            "joins": [_join(join) for join in joiner.joins] or None,
            "open_questions": _open_questions(draft) or None,
        },
    }


def _materials(draft: Draft, body: Body, blocks: list[Block]) -> tuple[list[Data], dict[str, Data]]:
    """The materials, and the records of what is withheld; what stands for it in the body is given its record."""
    behind = [without_rest(row) for row in draft.rows_behind]
    materials = materials_of(draft.rows + behind) or materials_of(papers_told(blocks))
    if not materials and (materials := papers_cited(blocks)):
        draft.questions.append(
            "資料の一覧がないため、本文に出てくる資料の番号だけを materials: に書きました。資料の名前を書き足してください。"
        )
    draft.questions += set_links(materials, draft.source.links)
    withheld = closing_record(draft.facts.openness)
    for material in materials:
        why = material.pop("why", None)
        if material.get("status") == "withheld":
            name = f"w{len(withheld) + 1}"
            material["withheld"] = name
            record = withheld_record(why or "") | {"what": material["title"]}
            withheld[name] = record | {"reason": record["reason"] or None}
    for place in body.unshown:
        place.record = f"w{len(withheld) + 1}"
        withheld[place.record] = _unshown(place)
    unfounded = [one for one in withheld.values() if one["kind"] == "closed" and not one.get("basis")]
    basis = basis_told(blocks) if unfounded else None
    for record in unfounded:
        record["basis"] = basis
    listed = {plain(str(material.get("no") or material["title"])): material for material in materials}
    for one in unpublished_materials(blocks):
        paper = listed.get(plain(one.title))
        if paper is None:
            paper = {"id": f"m{len(materials) + 1}", "title": one.title}
            materials.append(paper)
        elif paper.get("status"):
            continue  # what the list itself says of it
        name = f"w{len(withheld) + 1}"
        withheld[name] = _unpublished(one)
        paper |= {"status": "withheld", "withheld": name}
    return materials, withheld


def _shut_parts(draft: Draft, body: Body, withheld: dict[str, Data]) -> list[str]:
    """The records of what the body leaves out since the doors were closed; asks where the front part says nothing of it."""
    shut = [one.record for one in body.unshown if withheld[one.record]["kind"] == "closed"]
    if shut and draft.facts.openness.status in OPEN:
        draft.questions.append(
            "本文に非公開の部分があるので、openness を partly（一部非公開）としました。確かめてください。"
        )
    return shut


def _row(row: Row) -> Data | None:
    return _kept({"mark": row.mark or None, "label": row.label, "text": row.text, "reads": row.meaning})


def _open_questions(draft: Draft) -> list[Data]:
    """The questions as the file has them; those on hidden words, which are the first, stop publishing."""
    told = len(hidden_questions(draft.source))
    return [
        {"question": question} | ({"hidden": True} if number < told else {})
        for number, question in enumerate(draft.questions)
    ]


def _kept(data: Data) -> Data | None:
    return {key: value for key, value in data.items() if value is not None} or None


def _unshown(place: Unshown) -> Data:
    record = withheld_record(place.text) if place.kind == "closed" else {"kind": place.kind}
    return record | {"reason": None, "as_printed": place.text}


def _unpublished(one: Unpublished) -> Data:
    record = withheld_record(one.reason) | {"what": one.what}
    return record | {"reason": record["reason"] or None}


def _signatures(signatures: Signatures | None) -> Data | None:
    return {key: value for key, value in asdict(signatures).items() if value} if signatures else None


def _voice(voice: Voice) -> Data:
    return {key: value for key, value in asdict(voice).items() if value or value == ""}


def _join(join: Join) -> Data | None:
    return _kept({**asdict(join), "confirmed": False})


def _naming(voices: Voices, each: Mapping[str, Voice], groups: list[Group]) -> str | None:
    """How the record names its members: by name when one of their labels holds more than the office, or is a name."""
    said = [key for key in voices.forms if voices.printed(key)]
    if not said:
        return "none"
    for key in said:
        role = role_of(key) or ""
        before = key[: -len(role)] if role and key.endswith(role) else ""
        if key.endswith(("君", "氏")) or (side_of(key) == "member" and _LETTER.reads(before)):
            return "name"
    members = {p.get("id"): p.get("name", "") for g in groups if g.side != "staff" for p in g.people}
    named = (
        _family(members[voice.person]) in bare(key).replace(role_of(key) or "", "")
        for key, voice in each.items()
        if voice.person and members.get(voice.person)
    )
    return "name" if any(named) else "role"


def _family(name: str) -> str:
    """The family name, as labels hold it: 岸 of 岸進; the whole of a name whose parts nobody knows."""
    parts = parts_of(bare(name))
    return parts[0] if parts else bare(name)


def _attendance(groups: list[Group]) -> Data | None:
    if not groups:
        return None
    return {
        "groups": [
            _kept(
                {
                    "label": g.label,
                    "side": g.side,
                    "stated": g.stated,
                    "people": [_person(p) for p in g.people] or None,
                }
            )
            for g in groups
        ]
    }


def _person(person: Person) -> Data:
    proxy = person.get("proxy")
    return {**person, **({"proxy": {"name": proxy}} if proxy else {})}


def _furniture(source: Source, lines: list[Line], skip: dict[int, str], body: Body) -> list[Data]:
    """Lines set aside, tags of another format, and bullets that stood inside a sentence, in order."""
    ranges = [(lines[i].at, _printed(source, lines[i]), kind) for i, kind in skip.items()]
    taken = [(at, at + len(text)) for at, text, _ in ranges]
    for mark in source.markup:
        if not any(start <= mark.start < end for start, end in taken):
            ranges.append((mark.start, source.text[mark.start : mark.end], mark.kind))
    ranges += [(at, mark, "false_bullet") for at, mark in body.marked.dropped]
    return [{"kind": kind, "at": at, "text": text} for at, text, kind in sorted(ranges)]


def _printed(source: Source, line: Line) -> str:
    return source.text[line.at : line.end]

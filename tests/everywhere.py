"""An archive in which every text field of the model holds a text of the caller's; made from the schemas of the model.

A field that is added to the model is filled without a word here, unless it names something else (``POINTS``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from generator.archive.files import MemoryFiles
from generator.model.schema import MODELS
from tests.conftest import to_yaml

Schema = dict[str, Any]
LEFT_OUT = object()
FILLED = object()
#: What a field holds that names something else, is one of a few words, or is bound by what stands beside it.
POINTS: dict[str, Any] = {
    "AgendaItem.id": "a1", "AgendaItem.materials": ["m1"], "AgendaItem.withheld": "w1", "AgendaItem.sub": LEFT_OUT,
    "Material.id": "m1", "Material.status": "public", "Material.href": "https://www.example.jp/shiryo.pdf", "Material.withheld": LEFT_OUT,
    "Sitting.id": "s1", "Person.id": "p1", "Person.agenda": ["a1"], "Person.sittings": ["s1"], "Person.withheld": LEFT_OUT,
    "Person.status": "proxy", "Observers.withheld": "w1", "ClosedPart.agenda": ["a1"], "ClosedPart.withheld": "w1",
    "Openness.withheld": "w1", "Openness.status": "partly", "Openness.minutes": "partly", "Voice.person": "p1", "Voice.people": ["p1"],
    "WithheldRecord.grounds": ["kojin"], "WithheldRecord.kind": "omitted", "Correction.in": "r1", "Correction.withheld": LEFT_OUT, "Release.rest": LEFT_OUT, "Outcome.agenda": "a1",
    "Outcome.result": "その他", "PersonVote.person": "p1", "Move.person": "p1", "Election.person": "p1", "Closing.agenda": ["a1"],
    "Closing.withheld": "w1", "SectionHead.agenda": "a1", "SectionHead.withheld": "w1", "SectionHead.begins_in": "r1",
    "Section.blocks": [{"p": "節の中の文です。"}], "OpinionHead.voice": LEFT_OUT, "Withheld.withheld": "w1", "WithheldWords.withheld": "w1", "NoteHead.people": ["p1"],
    "FigureHead.src": "files/zu.png", "Link.href": "https://www.example.jp/", "Ground.id": "kojin", "Ground.category": "individual",
    "Ground.url": "https://www.example.jp/jorei", "Disclosure.url": "https://www.example.jp/joho", "Objection.url": "https://www.example.jp/shinsa",
    "RequestForm.href": "https://www.example.jp/seikyu.docx", "Member.id": "p1", "Council.part_of": LEFT_OUT,
    "Source.url": "https://www.example.jp/moto", "Site.url": "https://www.example.jp/kaigiroku/", "RecordKind.status": "final",
    "Session.publish_from": LEFT_OUT, "Session.publish_until": LEFT_OUT, "Municipality.digest": LEFT_OUT, "Municipality.fictional": "true",
    "SessionNumber.label": LEFT_OUT, "OpenQuestion.hidden": LEFT_OUT, "Masked.masked": "●●", "Session.minutes": "1",
    "SessionNumber.year": "2025", "Outcome.for": "0", "Outcome.against": "0", "Outcome.votes": [{"person": "p1", "vote": "保留"}], "Outcome.present": ["p1"], "Outcome.abstain": "1",
    "GoneAnchor.id": "r99", "GoneAnchor.to": "r1", "GoneAnchor.after": "r1", "Session.gone": LEFT_OUT, "Council.moved": LEFT_OUT, "Council.withdrawn": LEFT_OUT,
    "Municipality.moved": LEFT_OUT, "Municipality.withdrawn": LEFT_OUT, "Site.moved": LEFT_OUT, "Site.withdrawn": LEFT_OUT,
    "AgendaItem.case": ["k1"], "Case.id": "k1", "Case.from": FILLED, "Case.to": ["c"], "Case.related": LEFT_OUT, "CaseStep.at": LEFT_OUT,
    "CaseStep.closed": LEFT_OUT, "CaseDocument.at": LEFT_OUT, "CaseDocument.material": LEFT_OUT, "CaseDocument.href": "https://www.example.jp/toshin.pdf",
    "Answer.at": "c/2025-01#a1", "NumberedOpinion.no": "1", "Measure.opinion": "1", "Measure.source": "https://www.example.jp/sochi",
    "PersonRecord.id": "p-1", "PersonRecord.page": "auto", "Post.council": LEFT_OUT, "Post.office": "o1", "Post.attends": LEFT_OUT, "Post.from": "2024-04-01",
    "Post.to": "2026-03-31", "Office.id": "o1", "Office.council": LEFT_OUT, "Office.attends": ["c"], "Member.person": LEFT_OUT, "Person.known": "p-1",
    "Council.people_pages": "members", "Shift.from": "1", "Shift.to": "2", "Member.from": "2024-04-01", "Member.to": "2026-03-31",
    "Covers.from": "2020", "Covers.to": "2026", "Covers.complete": "false", "Absent.grounds": ["kojin"], "Absent.withheld": "2025-01#w1",
}  # fmt: skip
_ALWAYS = {
    "id": LEFT_OUT,
    "was": LEFT_OUT,
    "signs": ["p1"],
    "from": "10:00",
    "to": "11:00",
    "date": "2025-05-12",
    "until": "2025-05-13",
}
_VOICE = "会長"


@dataclass
class Filled:
    """An archive, and what stands in it: the name of each field (``Material.title``) with its texts."""

    files: MemoryFiles
    texts: dict[str, list[str]] = field(default_factory=dict)


def filled(text: Callable[[int], str]) -> Filled:
    """The archive whose n-th text is ``text(n)``."""
    filler = _Filler(text)
    made = {
        name: filler.file(name)
        for name in ("site", "municipality", "grounds", "cases", "people", "council", "session")
    }
    session = made["session"]
    session["body"] = [{"speech": _VOICE, "text": "一つ目の発言です。"}, *session["body"]]
    speakers = filler.texts["Speech.speech"]
    voices = [speakers[0], *session["voices"], *made["council"]["voices"]]
    session["body"] += [{"speech": voice, "text": "話しました。"} for voice in voices]
    session["voices"] |= {name: {} for name in (_VOICE, *speakers)}
    files = {
        "site.yml": made["site"],
        "m/municipality.yml": made["municipality"],
        "m/grounds.yml": made["grounds"],
        "m/cases.yml": made["cases"],
        "m/people.yml": made["people"],
        "m/c/council.yml": made["council"],
        "m/c/2025-01.yml": session,
    }
    content = {name: to_yaml(data) for name, data in files.items()}
    return Filled(MemoryFiles(content | {"m/c/files/zu.png": PNG}), filler.texts)


PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8ffff3f0005fe02fe0def46b80000000049454e44ae426082"
)


class _Filler:
    def __init__(self, text: Callable[[int], str]) -> None:
        self.text = text
        self.texts: dict[str, list[str]] = {}
        self.count = 0
        self.defs: dict[str, Schema] = {}
        self.inside: list[str] = []

    def file(self, name: str) -> Any:
        """All that a file of the archive may say."""
        schema = MODELS[name].model_json_schema()
        self.defs = schema["$defs"]
        return self.object(schema["title"], schema, 0)

    def object(self, owner: str, schema: Schema, depth: int) -> dict[str, Any]:
        made = {}
        both = {"text", "blocks"} <= set(schema["properties"])
        holds = owner == "Speech" and not {"Speech", "Qa", "Opinion"} & set(self.inside)
        self.inside.append(owner)
        for key, inner in schema["properties"].items():
            if both and key == ("text" if holds else "blocks"):  # words stand in one place
                continue
            value = POINTS.get(f"{owner}.{key}", _ALWAYS.get(key))
            if value is None or value is FILLED:
                value = self.value(f"{owner}.{key}", inner, depth + 1)
            if value is not LEFT_OUT:
                made[key] = value
        self.inside.pop()
        return made

    def value(self, place: str, schema: Schema, depth: int) -> Any:
        choices = list(self.choices(schema))
        kinds = [one.get("type") for one in choices]
        if "object" in kinds:
            one = choices[kinds.index("object")]
            if "properties" in one:
                return self.object(one["title"], one, depth)
            return {
                "w1" if place.endswith("withheld") else self.next(place): self.value(
                    place, one["additionalProperties"], depth
                )
            }
        if "array" in kinds:
            return self.array(place, choices[kinds.index("array")], depth)
        return self.scalar(place, choices[0])

    def array(self, place: str, schema: Schema, depth: int) -> list[Any]:
        if "prefixItems" in schema:
            return [self.value(place, part, depth) for part in schema["prefixItems"]]
        inner = [one for one in self.choices(schema["items"]) if one.get("type") != "null"]
        return [self.value(place, one, depth) for one in inner]

    def scalar(self, place: str, schema: Schema) -> Any:
        if "enum" in schema or "const" in schema:
            return schema.get("const", schema.get("enum", [""])[0])
        if "pattern" in schema:
            return "x1"
        if "examples" in schema:
            return str(schema["examples"][0]).lower()
        return self.next(place)

    def next(self, place: str) -> str:
        self.count += 1
        made = self.text(self.count)
        self.texts.setdefault(place, []).append(made)
        return made

    def choices(self, schema: Schema) -> Iterator[Schema]:
        if "$ref" in schema:
            name = schema["$ref"].rpartition("/")[2]
            yield {"title": name, **self.defs[name]} if "title" not in self.defs[name] else self.defs[name]
            return
        several = schema.get("anyOf", ()) or schema.get("oneOf", ())
        for one in several:
            yield from self.choices(one)
        if not several:
            yield schema

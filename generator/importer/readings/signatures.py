"""Who signed the record: the names in its signatures, in the row of its form, or where the chair names them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.importer.body.back import is_signing, signer_of, signers_behind
from generator.importer.body.blocks import Block, Narrative, Said, Section, parts_of
from generator.importer.front.rows import Row
from generator.importer.names.dictionary import is_family
from generator.importer.names.dictionary import parts_of as name_parts
from generator.importer.names.person import person_of
from generator.importer.names.roll import tokens_of
from generator.importer.readings.announces import Attendee, named_in
from generator.importer.readings.outcome_words import YES
from generator.importer.readings.signatures_looks import (
    APPOINTED,
    BETWEEN,
    CALLED,
    ENTRUSTED,
    LET_NAME,
    MEMBER_BEHIND,
    NAME_BEHIND,
    NAMED,
    NEXT,
    SEAT_ALONE,
    SEATED,
)
from generator.importer.words.roles import bare, role_of
from generator.importer.words.space import squeeze, trim
from generator.importer.words.when import clocks_in, dates_in
from generator.japanese.lists import text_of


@dataclass(frozen=True)
class Signatures:
    """Who signed the record, and when."""

    people: list[str]
    """Ids of people in the list of attendance, or names."""
    signed: str | None
    """The day, as in the session file."""


def signatures_of(
    rows: list[Row], back: list[Block], body: list[Block], people: list[Attendee]
) -> Signatures | None:
    """The signatures of the record; None where it shows none."""
    lines = [
        line
        for block in back
        for line in (block.text if isinstance(block, Narrative) else "").split("\n")
        if line
    ]
    names, signed = _below(lines, people)
    names = names or _listed(rows, people) or _below_in_rows(rows, people)
    said = _pointed_out(body, people) or _told_above(rows, people)
    if not names and not said:
        return None
    return Signatures([_known(name, people) for name in names] or said, signed)


def _below_in_rows(rows: list[Row], people: list[Attendee]) -> list[str]:
    """The names below a line of any row that says that they sign: 会議規則第15条により署名する者."""
    found = (_below(row.text.split("\n"), people)[0] for row in rows if row.meaning != "sign")
    return next(filter(None, found), [])


def _told_above(rows: list[Row], people: list[Attendee]) -> list[str]:
    """Those whom a sentence among the rows says were named to sign: 署名委員に青木委員、岸委員が指名された。"""
    lines = (line for row in rows for line in row.text.split("\n") if line.endswith("。"))
    told = (NAMED.read(squeeze(line)) for line in lines)
    return [person.id for found in told if found for person in named_in(found[0], people)]


def _below(lines: list[str], people: list[Attendee]) -> tuple[list[str], str | None]:
    """The names signed in the back matter, and the day."""
    start = next((n for n, line in enumerate(lines) if is_signing(line)), None)
    if start is None:
        return [], None
    while start and signer_of(lines[start - 1]):
        start -= 1  # 議長　青木 一, above 署名議員　岸 進
    names: list[str] = []
    for line in lines[start:]:
        names += _signers_of(line, people) or (_named_alone(line, people) if names else [])
    dated = [line for line in lines[max(0, start - 1) :] if len(line) <= 30 and not clocks_in(line)]
    days = [found for line in dated for found in dates_in(line)]
    return names, days[0][0].iso if days and names else None


def _signers_of(line: str, people: list[Attendee]) -> list[str]:
    """The name of a signature; those of a line that lists several behind 会議録署名人."""
    one = signer_of(line)
    several = _listed_in(signers_behind(line), people)
    return several if len(several) > 1 or not one else [one]


def _named_alone(line: str, people: list[Attendee]) -> list[str]:
    """Who signs below a signature without the label once more: somebody of the list, or of a name that is known."""
    name = bare(line)
    listed = any(bare(person.name) == name for person in people)
    return [name] if listed or name_parts(name) else []


def _listed(rows: list[Row], people: list[Attendee]) -> list[str]:
    """The names of the row 会議録署名委員."""
    lines = (line for row in rows if row.meaning == "sign" for line in row.text.split("\n"))
    text = SEAT_ALONE.without("\n".join(line for line in lines if not line.endswith("。")), " ")
    seated = _seated(text, people)
    if seated and len(seated) == sum(1 for _ in SEATED.each(text)):
        return [person.name for person in seated]  # ２番委員　３番委員
    return _listed_in(text, people) or _one_on_each_line(text, people)


def _one_on_each_line(text: str, people: list[Attendee]) -> list[str]:
    """Those of the list whose whole names stand on lines of the row, one on each, whatever office stands before: 広報委員会委員長　青木　一　㊞."""
    lines = [squeeze(line) for line in text.split("\n") if line.strip()]
    named = [[person.name for person in people if bare(person.name) in line] for line in lines]
    each = len(named) > 1 and all(len(names) == 1 for names in named)
    return [name for names in named for name in names] if each else []


def _seated(words: str, people: list[Attendee]) -> list[Attendee]:
    """Those whose seats words name, with no other name behind the seat: 3番委員, 4番熊委員."""
    found: list[Attendee] = []
    for match in SEATED.each(words):
        rest = SEAT_ALONE.without(MEMBER_BEHIND.without(words[match.end() :]))
        fits = [person for person in people if person.seat == str(int(match["seat"]))]
        found += [
            one for one in fits if len(fits) == 1 and (not NAME_BEHIND.reads(rest) or rest[0] == one.name[0])
        ]
    return [*dict.fromkeys(found)]


def _listed_in(text: str, people: list[Attendee]) -> list[str]:
    """The names in a text that lists nothing else; where room parts them as it parts their halves, those that are known."""
    words = text.split()
    pairs = ["".join(words[at : at + 2]) for at in range(0, len(words), 2)]
    for cut in (words, pairs):
        names = [bare(word) for word in cut]
        if len(cut) > 1 and all(_fits(name, people) for name in names):
            return names
    parts = [part for part in BETWEEN.without(text, "\n").split("\n") if trim(part)]
    parts = words if len(words) > 1 and all(map(_is_called, words)) else parts  # 内野委員 興梠委員
    offices = {part.split()[0] for part in parts}  # 総代　有村　功、総代　上村　幸一
    if len(offices) == 1 < len(parts) and all(len(part.split()) > 1 for part in parts):
        parts = [" ".join(part.split()[1:]) for part in parts]
    found = [person_of(part, "") for part in parts]
    names = [str(person["name"]) for person in found if person and person.get("name")]
    if len(parts) == len(names):
        return names
    return _of_tokens(text, people)


def _is_called(word: str) -> bool:
    """Whether a word is a name with an office behind it: 内野委員."""
    person = person_of(word, "") or {}
    return "role" in person and word.startswith(person.get("name") or word + "-")


def _of_tokens(text: str, people: list[Attendee]) -> list[str]:
    """The names of a text as a list of attendance is cut, where all are of people who are listed, or known names with their seats."""
    found = [person_of(token, "") or {} for line in text.split("\n") for token in tokens_of(line)]
    names = [person["name"] for person in found if "name" in person]
    seated = SEATED.reads(text) and all(map(name_parts, names))
    known = seated or all(_fits(name, people) for name in names)
    return names if len(names) == len(found) and known else []


def _fits(name: str, people: list[Attendee]) -> bool:
    """Whether somebody of the list is called so: whole, or by the family name only, of either."""
    listed = [bare(person.name) for person in people]
    return any(own.startswith(name) or name.startswith(own) for own in listed)


def _known(name: str, people: list[Attendee]) -> str:
    """The person's id where the list of attendance holds one person of this name; else the name."""
    fits = [person for person in people if bare(person.name) == bare(name)]
    fits = fits or [person for person in people if bare(person.name).startswith(bare(name))]
    fits = fits or [person for person in people if _is_behind_office(bare(person.name), bare(name))]
    return fits[0].id if len(fits) == 1 else name


def _is_behind_office(name: str, words: str) -> bool:
    """Whether words whose letters stood apart are an office and this name: 委 員 高 木 明."""
    office = words.removesuffix(name)
    return len(name) > 2 and office != words and role_of(office) == office


def _pointed_out(blocks: list[Block], people: list[Attendee], *, headed: bool = False) -> list[str]:
    """Those whom a remark or the narrative names to sign; the block is marked so.

    ``headed``: the blocks stand under the heading 会議録署名議員の指名, so that who is named there signs.
    """
    found: list[str] = []
    let = False
    for block in blocks:
        head = f"{block.title or ''}を指名" if isinstance(block, Section) else ""
        found += _pointed_out(parts_of(block), people, headed=headed or NAMED.reads(head))
        told = [match[0] for match in NAMED.each(block.words)]
        if headed:
            told += [sentence for sentence in block.words.split("。") if APPOINTED.reads(sentence)]
        let, entrusted = _entrusted(block, let=let)
        told += entrusted
        named = _named_to_sign(told, people) or _named_to_sign([m[0] for m in NEXT.each(block.words)], people)
        listed = [one for one in named if any(one == person.id for person in people)]
        block.reads.signs = listed or block.reads.signs
        found += [one for one in named if one not in found]
    return found


def _entrusted(block: Block, *, let: bool) -> tuple[bool, list[str]]:
    """Whether the chair may name those who sign once a block is over, and the sentences that do; ``let``: the meeting was asked before."""
    says_who = let and isinstance(block, Said) and not YES.reads(trim(block.words, text_of("bracket")))
    told = [sentence for sentence in block.words.split("。") if says_who and ENTRUSTED.reads(sentence)]
    return (let and not says_who) or LET_NAME.reads(block.words), told


def _named_to_sign(told: list[str], people: list[Attendee]) -> list[str]:
    """Whom sentences name to sign: the ids of those who are listed, the names of those who are not."""
    found: list[str] = []
    for words in map(squeeze, told):
        known = [*dict.fromkeys([*named_in(words, people), *_seated(words, people)])]
        called = {match["who"].removeprefix("番"): match["letter"] for match in CALLED.each(words)}
        others = [name for name, letter in called.items() if is_family(name) or name_parts(name) or letter]
        found += [person.id for person in known]
        new = (name for name in others if not any(name in bare(person.name) for person in people))
        # 高野洋一委員, where the list has 高野 only
        found += [name for name in new if not any(name.startswith(bare(person.name)) for person in known)]
    return [*dict.fromkeys(found)]

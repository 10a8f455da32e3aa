"""What the words of the body decide, announce and close: readings put on the block that says them.

Nothing is moved or rewritten; every reading is inferred. A sentence that asks or recalls decides nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from generator import dates
from generator.dates import PartialDate
from generator.importer.body.blocks import Block, Outcome, Pair, Said, Section, parts_of
from generator.importer.front.papers import Item
from generator.importer.readings.announces import announced, closed, elected, moved
from generator.importer.readings.turns import nearer, taken_up
from generator.importer.words.numbers import title_key
from generator.importer.words.roles import CHAIRS

_RESULTS: tuple[tuple[str, str], ...] = (
    ("不承認", "不承認"), ("不同意", "不同意"), ("不採択", "不採択"), ("否決", "否決"), ("修正可決", "修正可決|一部修正.{0,6}(?:可決|承認|決定)"),
    ("可決", "可決"), ("継続", "継続(?:審議|審査|協議|とする|と(?:し|な))"), ("同意", "同意"), ("了承", "了承|了解|承知"), ("認定", "認定"),
    ("採択", "採択"), ("付託", "付託"), ("取下げ", "取り?下げ"), ("承認", "承認|(?:「可」|可)と"), ("答申", "答申"), ("選出", "互選|選出|選任|推薦"), ("決定", "決定|決(?:した|しました)|決まり"),
)  # fmt: skip
_WORD = r"(?:不?承認|不?同意|了承|了解|(?:修正)?可決|否決|認定|不?採択|付託|「可」)"
#: Sentences that settle something: narrative in the past, or the chair's own announcement.
_NARRATED = re.compile(
    rf"{_WORD}(?:された|されました|を得た|が得られた|となった|することとなった|することに(?:決定した|なった))。?|"
    rf"{_WORD}(?:とする|するものとします|するものとする|することとした|することに決定した|することとする|することとします)。?|"
    r"(?:原案|諮問|提案|案)(?:の)?(?:どおり|とおり|通り)(?:、)?.{0,12}(?:決定|承認|可決|認め|する|とする|した|された|「可」).{0,10}。?|"
    r"(?:こと|もの)(?:に|と|で)、?.{0,16}(?:決定(?:した|された|しました)|決した|決まった)|"
    r"(?:継続審議|継続審査|継続協議)(?:とする|とした|となった|とすることとした)|(?:全会一致|全員一致|異議なし|賛成多数|挙手多数|起立多数|全員賛成|挙手全員|起立全員).{0,20}(?:決定|承認|可決|了承|同意|決した)"
)
_ANNOUNCED = re.compile(
    rf"{_WORD}(?:することと(?:いたし|し)ます|(?:と|を)?(?:いたします|させていただきます)|するものと(?:いたし|し)ます)|"
    rf"{_WORD}(?:ということ(?:で|に).{{0,12}}(?:決定|終了|進め|決め|いたし|させていただ)|(?:されました|と決定(?:いた)?しま(?:す|した)|と決しま(?:す|した))|すべきものと決)|"
    rf"{_WORD}(?:と|という){_WORD}ということで.{{0,8}}(?:決定|終了)|"
    rf"{_WORD}(?:し|いたし)ます。?$|(?:こと|もの)(?:に|と|で)(?:決定|決し)(?:します|いたします|しました|いたしました)|"
    r"継続(?:審議|審査|協議)(?:と(?:し|いたし)ます|に(?:し|いたし)ます)|"
    r"(?:原案|案|提案)(?:の)?(?:どおり|とおり|通り).{0,16}(?:決定|承認|可決|了承|認め)|異議なしと認め|"
    r"(?:賛成多数|挙手多数|起立多数|全員賛成|挙手全員|起立全員|賛成全員).{0,20}(?:決定|承認|可決|了承|同意)"
)
_LAST = re.compile(r"^(?:[。、）)]|$|\s|ので|が、|こと(?:を|に|と))")
_ASKS = re.compile(r"(?:か|でしょうか|ませんか|よろしいですか|ございますか|いかがですか)[。？?]?$")
_RECALLS = re.compile(
    r"前回|以前|昨年度?|先日|過去|既に|すでに|当時|いただきまして|いただいている|された(?:類型|後|案件|場合|事項)|基づく|(?:可|承認|同意|了承)の(?:答申|意思|場合|上|後)|されれば|した場合|を(?:お願い|求め|得て|経て)"
)
_LEADS = re.compile(
    r"(?:開会|開催|開議|閉会|議題と)(?:を)?(?:し|いたし)ます|お諮り(?:し|いたし)ます|採決(?:し|いたし)ます"
)
_APPROVES = re.compile(
    r"^(?:承認|賛成|同意|了承|可決)(?:します|いたします|です|する)?。?$|^異議(?:なし|ありません|ございません)。?$"
)
_MANNER = (("書面", "書面|意思表示"), ("全会一致", "全会一致|全員一致|満場一致"), ("異議なし", "異議なし|ご?異議(?:ありません|がない|もない)"), ("挙手", "挙手"), ("起立", "起立"), ("投票", "投票"))  # fmt: skip
_VOTERS = re.compile(
    r"(?:全委員の|委員|出席委員|賛成(?:者)?|承認|同意)\s*(?:の)?\s*([0-9０-９]+)\s*(?:名|人|票)"
)
_AGAINST = re.compile(r"反対(?:者)?\s*(?:の)?\s*([0-9０-９]+)\s*(?:名|人|票)")


@dataclass
class Read:
    """What was read from the body."""

    next_meeting: dict[str, Any] | None = None
    questions: list[str] = field(default_factory=list)
    outcomes: list[tuple[str, str, str]] = field(default_factory=list)
    """Item id, result and printed words of each outcome, in order."""


def read_body(
    blocks: list[Block],
    items: list[Item],
    day: PartialDate | None,
    voice_role: dict[str, str | None],
    written: bool,
    people: list[dict[str, Any]],
) -> Read:
    """Put readings on the blocks. ``voice_role``: the office of each voice; ``day``: when the session was."""
    read = Read()
    by_id = {item.id: item for item in items}
    flat = list(_flat(blocks, None))
    chairs = _chairs(flat, voice_role)
    named: Item | None = None
    for place, (block, inside) in enumerate(flat):
        if isinstance(block, Section):
            named = None
        if isinstance(block, Section | Pair):
            continue
        text = block.words
        said = block if isinstance(block, Said) else None
        turned = said.ends if said else None
        agenda = turned or inside
        chair = said is None or said.voice in chairs
        for sentence, wide, raw in _sentences(text):
            if chair and said and not turned:
                named = taken_up(raw, items) or named
                agenda = nearer(named, inside)
            _decide(block, sentence, wide, agenda, by_id, chair, flat, place, written, read)
        _without_mere_consent(block, read)
        read.next_meeting = announced(block, text, day, read.questions) or read.next_meeting
        elected(block, text, people)
        moved(block, people)
        if chair and closed(block, text, items_id(agenda, by_id)):
            read.questions.append(
                "途中から非公開にしたと読める箇所があります（closes）。openness と withheld を確かめてください。"
            )
    return read


def _without_mere_consent(block: Block, read: Read) -> None:
    """異議なしと認め、可決: the consent is how it was carried, no decision of its own."""
    found = block.reads.decides
    consents = [o for o in found if o.result == "決定" and o.word == "異議なしと認め"]
    for outcome in consents if len(found) > len(consents) else ():
        found.remove(outcome)
        read.outcomes.remove((outcome.agenda or "", "決定", "異議なしと認め"))


def _chairs(flat: list[tuple[Block, str | None]], voice_role: dict[str, str | None]) -> set[str]:
    """The voices that lead: by their office, or, where none has it, by opening the meeting and its votes."""
    found = {voice for voice, role in voice_role.items() if role in CHAIRS}
    if found:
        return found
    return {b.voice for b, _ in flat if isinstance(b, Said) and _LEADS.search(b.words)}


def items_id(agenda: str | None, items: dict[str, Item]) -> str | None:
    """The item's id when it is one of the agenda's."""
    return agenda if agenda in items else None


def _flat(blocks: list[Block], agenda: str | None) -> Iterator[tuple[Block, str | None]]:
    for block in blocks:
        inside = (block.agenda if isinstance(block, Section) else None) or agenda
        yield block, inside
        yield from _flat(parts_of(block), inside)


def _sentences(text: str) -> Iterator[tuple[str, str, str]]:
    """Each sentence, quoted titles taken out; the same with the one before it, for the manner; and whole."""
    before = ""
    for sentence in re.split(r"(?<=[。？?])|\n+", text):
        plain = re.sub(r"「(?!可」)[^「」]{0,400}」", "「」", sentence or "")
        if plain.strip():
            yield plain.strip(), before + sentence, sentence
            before = sentence


def _decide(
    block: Block, sentence: str, wide: str, agenda: str | None, items: dict[str, Item], chair: bool,
    flat: list[tuple[Block, str | None]], place: int, written: bool, read: Read,
) -> None:  # fmt: skip
    speech = isinstance(block, Said)
    announced = _ANNOUNCED.search(sentence) if speech else None
    narrated = (m for m in _NARRATED.finditer(sentence) if _LAST.match(sentence[m.end() :]))
    match = announced or next(narrated, None)
    if (
        not match
        or not chair
        or _ASKS.search(sentence)
        or (speech and _RECALLS.search(sentence[: match.end()]))
    ):
        return
    item = _quoted(wide, items) or (items[agenda].decided if agenda in items else None)
    said = sentence[match.start() :] if not speech else sentence[match.start() : match.end() + 30]
    ought = re.search(r"[^、。]{2,4}と?すべき$", sentence[: match.start()])  # 不採択とすべき｜ものと決定
    said = f"{ought[0] if ought else ''}{said}"
    amended = "修正" in sentence[max(0, match.start() - 14) : match.start()]
    for plain in _results(said):
        result = "修正可決" if amended and plain in ("承認", "可決", "決定") else plain
        manner = next(
            (name for name, words in _MANNER if re.search(words, wide)), "書面" if written else None
        )
        voters, against = _VOTERS.search(sentence), _AGAINST.search(sentence)
        approvals = _approvals(flat, place) if speech else 0
        told = str(dates.number(voters[1])) if voters else None
        if not voters and approvals >= 2:
            told, manner = str(approvals), manner or "各自の発言"
        outcome = Outcome(
            agenda=item.id if item else None,
            result=result,
            word=None if result in sentence else match[0].rstrip("。"),
            votes_for=told,
            votes_against=str(dates.number(against[1])) if against else None,
            manner=manner,
        )
        former = block.reads.decides
        if not any(o.result == result and o.agenda == outcome.agenda for o in former):
            former.append(outcome)
            read.outcomes.append((item.id if item else "", result, match[0]))


def _quoted(words: str, items: dict[str, Item]) -> Item | None:
    """The item whose title the sentence quotes."""
    for quote in re.findall(r"「([^「」]{6,200})」", words):
        key = title_key(quote)
        found = [item for item in items.values() if len(key) >= 6 and key in item.key]
        if len(found) == 1:
            return found[0].decided
    return None


def _results(words: str) -> list[str]:
    """The results a sentence names; 承認と了承 are two. 異議なし alone is a decision."""
    found = []
    rest = words
    for result, pattern in _RESULTS[:-1]:
        match = re.search(pattern, rest)
        if match and result not in ("答申", "選出"):
            found.append((words.find(match[0]), result))
            rest = re.sub(pattern, "", rest)
    if not found:
        return ["決定"]
    return [result for _, result in sorted(found)]


def _approvals(flat: list[tuple[Block, str | None]], place: int) -> int:
    """How many remarks right before this one say only that they approve."""
    count = 0
    for block, _ in reversed(flat[:place]):
        if isinstance(block, Said) and _APPROVES.match(block.text.strip()):
            count += 1
        else:
            break
    return count

"""Questions with their answers: put together where the record marks them, proposed where it does not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.importer.body.voices import ANSWER, ASK, OPINION, REMARK, Voices

Block = dict[str, Any]
_ASKS = re.compile(
    r"(?:か|かどうか|でしょうか|ないか|のか|どうか|教えて(?:ほしい|もらいたい|いただきたい)|伺いたい)[。？?]?(?:[(（][^()（）]*[)）])?$"
)
_WISHES = re.compile(
    r"(?:ほしい|欲しい|いただきたい|もらいたい|願いたい|お願い(?:したい|する|します|いたします)|要望(?:する|します)|望ましい|べき(?:だ|である|です)?(?:と思う|と考える)?)。?$"
)
_SHORT = re.compile(r"^(?:その通り|そのとおり|はい|いいえ|そうである|お見込みの(?:通り|とおり))。?$")


def pair_up(blocks: list[Block], voices: Voices) -> int:
    """Group the questions and answers of these blocks, sections included; how many pairs were only inferred."""
    inferred = 0
    for block in blocks:
        if "section" in block:
            inferred += pair_up(block["blocks"], voices)
    for number, block in enumerate(blocks):
        if block.pop("_bulleted", False):
            following = blocks[number + 1] if number + 1 < len(blocks) else {}
            _guess(block, blocks[number - 1] if number else {}, following)
    grouped = list(_groups(blocks))
    inferred += sum(1 for b in grouped if "qa" in b and b["qa"]["pairing"] == "inferred")
    blocks[:] = grouped
    _name(blocks, voices)
    return inferred


def _guess(block: Block, before: Block, following: Block) -> None:
    """Whether an unmarked bullet asks or answers, from the arrow after it, its depth, or its last words."""
    deeper = block.get("_indent", 0) > before.get("_indent", 0) and "_indent" in before
    text = words_of(block)
    if following.get("_role") == "answer" and "_sure" not in following:
        block["_role"] = "ask"
        return
    if before.get("_role") == "ask" and (deeper or not _ASKS.search(text) or _SHORT.match(text)):
        block |= {"_role": "answer", "_sure": False}
        return
    if _next_is_deeper(block, following) or (_ASKS.search(text) and following.get("_bulleted")):
        block |= {"_role": "ask", "_sure": False}


def _next_is_deeper(block: Block, following: Block) -> bool:
    return bool(following.get("_bulleted")) and following.get("_indent", 0) > block.get("_indent", 0)


def words_of(block: Block) -> str:
    text = block.get("text", "")
    if isinstance(text, list):
        return "".join(run if isinstance(run, str) else str(next(iter(run.values()))) for run in text)
    return str(text)


def whole_of(block: Block) -> str:
    if "p" in block:
        return words_of({"text": block["p"]})
    return "\n".join(words_of({"text": b.get("p", b.get("text", ""))}) for b in block.get("blocks", []))


def _groups(blocks: list[Block]) -> Iterator[Block]:
    """The blocks with each run of questions and the answers after it as one pair."""
    ask: list[Block] = []
    answer: list[Block] = []
    for block in [*blocks, {}]:
        role = block.get("_role")
        if role == "answer" and (ask or answer):
            answer.append(block)
            continue
        if ask and answer:
            sure = all("_sure" not in b for b in (*ask, *answer))
            yield {"qa": {"pairing": "printed" if sure else "inferred"}, "ask": ask, "answer": answer}
        else:
            for alone in ask:
                if "_sure" in alone:
                    alone.pop("_role")
            yield from ask
        ask, answer = [], []
        if role == "ask":
            ask = [block]
        elif block:
            yield block


def _name(blocks: list[Block], voices: Voices) -> None:
    """Give unsigned remarks the voice of what they are, and take the working keys out.

    Where arrows mark every answer, a point without one is a member's. Where answers were told from their words,
    such a point may be an answer that was not: only a wish is surely a member's.
    """
    pairs = [block["qa"]["pairing"] for block in blocks if "qa" in block]
    marked = bool(pairs) and "inferred" not in pairs
    for block in blocks:
        if "qa" in block:
            _name([*block["ask"], *block["answer"]], voices)
            continue
        role = block.pop("_role", None)
        for key in ("_indent", "_sure", "_bulleted"):
            block.pop(key, None)
        if block.get("speech") in (ASK, ANSWER, OPINION) and block.get("label") == "":
            alone = OPINION if marked or _WISHES.search(words_of(block)) else REMARK
            block["speech"] = voices.unsigned({"ask": ASK, "answer": ANSWER}.get(role or "", alone))

"""How much a remark weighs in the order of hits, and which side it is: known when the index is made, before any word is loaded.

``wire.json`` says what each standing weighs; ``order.js`` and ``rank.js`` use it.
"""

from __future__ import annotations

import re

from generator.japanese.lists import signs
from generator.search.documents import WIRE, SearchRemark

LONG = 1_500
"""Characters. A speech of an hour holds every word once; who looks for one wants those that speak of it."""
_SHORT = 400  # characters; a chair who says more is not just leading the meeting
_SPOKEN = tuple(WIRE["spoken"])

# What a chair leads a meeting with, a sentence each; of one such sentence in two, the rest is names and numbers.
_LEADING = re.compile(
    r"議題|質疑|質問|発言|意見|異議|説明|着席|起立|指名|[御ご]?諮り|採決|討論|休憩|再開|開会|開議|閉会|散会|終了|終わり(?:ま|た)"
    r"|に入(?:り|る)|いかがで|よろしい|ありがとう|お願い|ほかに|了承|賛成|反対|挙手|日程|予定表|進め|傍聴|朗読|お手元|報告"
)
# … unless it says what was decided.
_DECIDING = re.compile(r"(?:可決|否決|採択|認定|承認|同意|許可|了承).{0,20}決(?:定|し)")
_NOTE = re.compile(rf"\s*[{signs('open')}]")
_SENTENCE = re.compile(r"[^。\n]+")


def standings(remarks: tuple[SearchRemark, ...] | list[SearchRemark]) -> str:
    """For each document one letter: a heading or the like ``-``, a decision ``d``, what leads the meeting ``f``, a question ``q``,
    an answer ``a``, anything else that is said ``o``; a capital where it is long."""
    return "".join(map(_standing, remarks))


def _standing(remark: SearchRemark) -> str:
    if remark.kind not in _SPOKEN:
        return "-"
    if remark.outcomes:
        return "d"
    if leads(remark):
        return "f"
    letter = {"member": "q", "staff": "a"}.get(remark.side, "o")
    return letter.upper() if len(remark.text) > LONG else letter


def leads(remark: SearchRemark) -> bool:
    """Whether a remark of the chair, or a note between remarks, only leads from one part of the meeting to the next."""
    if remark.kind == "remark" and remark.side != "chair":
        return False
    if remark.kind == "narrative" and _NOTE.match(remark.text):
        return True
    if len(remark.text) >= _SHORT or _DECIDING.search(remark.text):
        return False
    sentences = [sentence for sentence in _SENTENCE.findall(remark.text) if sentence.strip()]
    return 2 * sum(bool(_LEADING.search(sentence)) for sentence in sentences) >= len(sentences)

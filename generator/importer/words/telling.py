"""The record's own voice: sentences that tell of what was said instead of saying it."""

from __future__ import annotations

import re

_THIRD_PERSON = re.compile(
    r"^(?:以上の|その後|続いて|次に|これに対し|この後|上記の)?.{0,60}(?:説明|質疑|審議|協議|意見交換|採決|挨拶|あいさつ|紹介|報告|提案|確認|議論|承認|了承|可決|同意|決定).{0,40}(?:なされた|行われた|行った|された|あった|となった|した)。$"
)
#: Forms of people speaking; a record that tells politely (承認されました) does not use them.
_POLITE = re.compile(
    r"ございま|いたしま|まいりま|申し上げ|ありがとう|お願い|(?:です|ます|ません)(?:。|(?:ので|が|けれども)?、)"
)


def tells(text: str) -> bool:
    """Whether a short line tells what was done: 質疑の後、承認された。"""
    return len(text) <= 140 and bool(_THIRD_PERSON.match(text)) and not _POLITE.search(text)

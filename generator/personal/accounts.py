"""Bank accounts: the kind or the word 口座番号 with the number, or 記号 and 番号 of the post bank."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.japanese.space import BLANKS
from generator.personal.folding import CLOSES, DASHES, DIGITS
from generator.personal.offices import Offices
from generator.personal.rule import Rule

_MAY_HOLD = re.compile(
    f"[口普当貯記総ゆ郵](?:座|通|蓄|金|号|合|うちょ|便|[{CLOSES}])[^\\n]{{0,40}}?[{DIGITS}](?:[{BLANKS}{DASHES}]?[{DIGITS}]){{3}}"
)
_ACCOUNT = re.compile(
    r"(?:口座番号|口座|\((?:普|当)\)|(?:普通|当座|貯蓄|総合)(?:預金)?(?:口座)?|(?:預金|貯金|振込先?)口座|(?:銀行|金庫|組合|農協|支店|本店)[^\n]{0,12}口座)"
    r"(?:番号)?[ (:)、,のは「]{0,4}(?:No\.?|番号)?[ :は]{0,2}(?<![0-9])([0-9](?:[ -]?[0-9]){5,6})(?![0-9]| ?[-,.][0-9]| ?(?:円|人|件|万|千|年|口座))",
)
_POST_BANK = re.compile(
    r"記号[ :は(、]{0,3}(1[0-9]{3}0)(?:-[0-9])?[ ):、,のがで]{0,4}番号[ :は(、]{0,3}([0-9]{2,8})(?![0-9])"
    r"|(?:ゆうちょ|貯金|郵便局)[^\n0-9]{0,20}(1[0-9]{3}0) ?- ?([0-9]{6,8})(?![0-9])"
)


def bank_accounts(text: str, offices: Offices) -> Iterator[tuple[int, int]]:
    """Numbers of accounts with the word that makes them one."""
    for pattern in (_ACCOUNT, _POST_BANK):
        yield from (found.span() for found in pattern.finditer(text))


ACCOUNTS = Rule("bank-account", _MAY_HOLD, bank_accounts)

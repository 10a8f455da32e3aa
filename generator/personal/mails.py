"""Mail addresses that may be a private person's, also where @ is written as a word or a sign."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.japanese.space import BLANKS
from generator.personal.folding import CLOSES, OPENS
from generator.personal.offices import Offices
from generator.personal.rule import Rule

_MAY_HOLD = re.compile(
    f"[@＠﹫アｱ{OPENS}{{｛☆★◎●■◆](?:(?<=[@＠﹫])|ット|ｯﾄ|(?<=[{OPENS}{{｛])[{BLANKS}]?(?:[aAａＡ][tTｔＴ]|アット)|(?<=[☆★◎●■◆])(?=[A-Za-zａ-ｚＡ-Ｚ]))"
)
_AT = rf" ?(?:@|[{OPENS}{{] ?(?:at|アット(?:マ-ク)?|@) ?[{CLOSES}}}]|アット(?:マ-ク)?|[☆★◎●■◆]) ?"
_DOT = rf"(?: ?\. ?|[{OPENS}{{] ?(?:dot|ドット|\.) ?[{CLOSES}}}]|ドット)"
_LETTER = r"[A-Za-z0-9_%+-]"
_ADDRESS = re.compile(
    rf"(?<![A-Za-z0-9@])({_LETTER}{{1,64}}(?:\.+{_LETTER}{{1,64}}){{0,6}}){_AT}([A-Za-z0-9-]{{1,63}}(?:{_DOT}[A-Za-z0-9-]{{1,63}}){{0,4}}{_DOT}[A-Za-z]{{2,24}})(?![A-Za-z0-9])",
    re.IGNORECASE,
)
_PUBLIC = re.compile(r"(?:\.lg\.jp|\.go\.jp|(?:^|\.)(?:city|town|vill|pref|metro)\.[a-z0-9.-]+)$")


def addresses_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Every mail address in folded text: where, and the address as a mail program would have it."""
    for found in _ADDRESS.finditer(text):
        domain = re.sub(_DOT, ".", found[2], flags=re.IGNORECASE).lower()
        yield found.start(), found.end(), f"{found[1].lower()}@{domain}"


def private_mails(text: str, offices: Offices) -> Iterator[tuple[int, int]]:
    """Mail addresses of nobody's office."""
    for start, end, address in addresses_in(text):
        if not (_PUBLIC.search(address.partition("@")[2]) or offices.has_mail(address)):
            yield start, end


MAILS = Rule("mail-address", _MAY_HOLD, private_mails)

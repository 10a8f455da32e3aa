"""What an archive's contact blocks give out, taken from their words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.personal.addresses import postcodes_in
from generator.personal.folding import folded
from generator.personal.mails import addresses_in
from generator.personal.offices import Offices
from generator.personal.phones import numbers_in

#: At such a domain everybody may have an address, so that one of an office tells nothing of the others.
_FREE_MAIL = re.compile(
    r"(?:gmail|googlemail|yahoo|ymail|outlook|hotmail|live|msn|icloud|me|docomo|ezweb|au|softbank|i\.softbank|disney|nifty|biglobe|ocn"
    r"|so-net|plala|dion|ybb|uqmobile|rakuten|proton|protonmail)\.",
)


def offices_in(contacts: Iterable[str]) -> Offices:
    """What stands in the contact blocks of an archive, as printed there."""
    texts = [folded(text) for text in contacts]
    found = frozenset(address for text in texts for _, _, address in addresses_in(text))
    domains = frozenset(address.partition("@")[2] for address in found)
    return Offices(
        phones=frozenset(number for text in texts for _, _, number in numbers_in(text)),
        mails=found,
        domains=frozenset(domain for domain in domains if not _FREE_MAIL.match(domain)),
        postcodes=frozenset(code for text in texts for _, _, code in postcodes_in(text)),
    )

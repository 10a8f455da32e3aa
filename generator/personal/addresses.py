"""A postal code with an address behind it: where somebody lives, unless an office does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.japanese.lists import expanded
from generator.japanese.space import BLANKS
from generator.personal.folding import CLOSES, DASHES, DIGITS, SURE_DIGITS
from generator.personal.offices import Offices, speaks_of_an_office
from generator.personal.rule import Rule

_MAY_HOLD = re.compile(
    f"[〒{DIGITS}](?:(?<=〒)|[{DIGITS}]{{2}}[{BLANKS}]?[{DASHES}の][{BLANKS}]?[{DIGITS}]{{4}}(?![{SURE_DIGITS}])|[{DIGITS}]{{6}}(?![{SURE_DIGITS}]))"
)
#: With 〒 or 郵便番号, with a dash, or bare in front of a prefecture.
_CODE = expanded(
    r"(?:〒 ?([0-9]{3}) ?[-の]? ?([0-9]{4})|(?<![0-9A-Za-z-])([0-9]{3}) ?[-の] ?([0-9]{4})|郵便番号[ :は]{0,2}([0-9]{7})"
    r"|(?<![0-9A-Za-z.-])([0-9]{7})(?=[ 、,\t]{1,2}{kanji}{2,3}[都道府県]))(?![0-9-])"
)
_POSTCODE = re.compile(_CODE)
#: A prefecture, city, ward, town or village, and within it the number of a block or a house.
_ADDRESS = re.compile(
    rf"{_CODE}[{CLOSES}」]?[ \n、,:]{{0,3}}(?:住所)?[ :]?(?=[^\n]{{0,24}}[都道府県市区町村郡])[^\n。]{{2,30}}?"
    r"(?<![0-9])[0-9十]{1,5}(?:丁目|番|号|条|線|地割| ?[-の] ?[0-9]|(?=[ )、。\n\t]|$))[^\n。、]{0,20}"
)


def postcodes_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Every postal code in folded text: where, and its seven digits."""
    for found in _POSTCODE.finditer(text):
        yield found.start(), found.end(), "".join(filter(None, found.groups()))


def private_addresses(text: str, offices: Offices) -> Iterator[tuple[int, int]]:
    """Postal codes with the address of nobody's office."""
    for found in _ADDRESS.finditer(text):
        code = "".join(filter(None, found.groups()))
        before = text[max(0, found.start() - 30) : found.start()]
        if code not in offices.postcodes and not speaks_of_an_office(before, found[0]):
            yield found.start(), found.end()


ADDRESSES = Rule("postal-address", _MAY_HOLD, private_addresses)

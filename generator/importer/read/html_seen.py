"""Which words of a web page its reader does not see, as far as the page itself says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from generator.attachments.markup.seen import looks
from generator.attachments.markup.styles import sheet_of
from generator.attachments.markup.tree import Element
from generator.importer.read import html_words as words
from generator.importer.read.hidden import ALOUD
from generator.importer.words.habits import Habit

# The names that style sheets in use give to what is read aloud and not shown, and ways of hiding that leave it to be heard.
_ALOUD_NAME = Habit(
    "aloud_name",
    r"(?:^|[\s_-])(?:sr|screen-?reader|visually-?hidden|hidden-?visually|assistive|skip|voice|aural|blind)(?:[\s_-]|$)|sronly"
    r"|screenreader|visuallyhidden|読み上げ",
    flags=re.IGNORECASE,
    said=("sr-only", "box sr", "u_sr", "a-sr b", "sr_a", "screen-reader-text", "box screenreader ", "visually-hidden", "is visuallyhidden x",
          "hidden-visually", "hiddenvisually", "assistive", "Skip", "voice", "aural", "blind", "sronly", "myscreenreader", "isvisuallyhidden", "読み上げ用"),
    unsaid=("srs", "asr", "skipper", "hidden", "screen"),
)  # fmt: skip
_HIDING = {
    "style",
    "hidden",
    "color",
    "bgcolor",
    "background",
    "text",
    "opacity",
    "display",
    "visibility",
    "font-size",
}
_HEARD = ("切り取られて見えない", "画面の外", "大きさのない枠の中")


@dataclass
class Sight:
    """Why the words right in an element are not seen, by element; those that are seen are not in it."""

    unseen: dict[Any, str] = field(default_factory=dict)
    notices: list[str] = field(default_factory=list)
    """What a person should know of it."""

    @classmethod
    def of(cls, tree: Any) -> Sight:
        """From a page as html5lib reads it."""
        made = cls()
        if not any(_may_hide(element) for element in tree.iter()):
            return made
        pairs = _pairs(tree)
        reasons: dict[Element, str] = {}
        sheet = sheet_of(element.text or "" for element in tree.iter("style"))
        for own, look in looks(pairs[tree], sheet):
            if look.why:
                reasons[own] = ALOUD if _is_aloud(own, look.why) else look.why
        made.unseen = {element: reasons[own] for element, own in pairs.items() if own in reasons}
        if sheet.exhausted:
            made.notices.append(
                "見た目の決まりが多すぎて、見えない文字があるか確かめきれません。原本と見比べてください。"
            )
        return made

    def why(self, element: Any) -> str:
        """Why the words right in an element are not seen; empty when they are."""
        return self.unseen.get(element, "")

    def said(self, element: Any) -> Iterator[tuple[str, str]]:
        """The words of an element in the order in which ``html_words`` puts them, each with why it is not seen."""
        todo: list[tuple[Any, str, str]] = [(element, "", "")] if self.unseen else []
        while todo:
            one, words_, why = todo.pop()
            if one is None:
                yield words_, why
            elif one.tag == "img":
                yield str(one.get("alt") or ""), self.why(one)
            elif isinstance(one.tag, str) and one.tag != "br" and one.tag not in words.SILENT:
                own = self.why(one)
                yield one.text or "", own
                for child in reversed(one):
                    todo += [(None, child.tail or "", own), (child, "", "")]


def _may_hide(element: Any) -> bool:
    """Whether an element says anything by which words may be hidden."""
    return element.tag in ("style", "dialog", "datalist") or bool(_HIDING & element.attrib.keys())


def _pairs(tree: Any) -> dict[Any, Element]:
    """Every element with one of the kind that the reading of style sheets knows."""
    made: dict[Any, Element] = {}
    todo: list[tuple[Any, Element | None]] = [(tree, None)]
    while todo:
        element, above = todo.pop()
        own = made[element] = Element(element.tag, dict(element.attrib))
        if above is not None:
            above.add(own)
        todo += [(child, own) for child in reversed(element) if isinstance(child.tag, str)]
    return made


def _is_aloud(element: Element, why: str) -> bool:
    """Whether words are hidden from the eye only, by a name that says so."""
    held = (element, *element.above())
    return why in _HEARD and any(
        _ALOUD_NAME.reads(f"{one.attributes.get('class', '')} {one.attributes.get('id', '')}") for one in held
    )

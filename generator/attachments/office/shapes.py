"""Shapes of DrawingML, as slides and sheets have them: their words, their fill, and which of them are switched off."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.attachments.colours import BLACK, Colour, alike
from generator.attachments.numbers import whole
from generator.attachments.office import kinds
from generator.attachments.office.kinds import Kind
from generator.attachments.office.package import shown
from generator.attachments.office.theme import A, Fill, Theme

TINY = 350
"""Hundredths of a point."""
_ON = ("1", "true")


def words_of(shape: Any) -> str:
    """The words of a shape, those of fields included."""
    return "".join(t.text or "" for t in shown(shape, f"{A}t")).strip()


def lines_of(paragraph: Any) -> str:
    """The words of a paragraph, with its tabs and the ends of its lines."""
    return "".join(
        "\n" if one.tag == f"{A}br" else one.text or "" for one in shown(paragraph, f"{A}t", f"{A}br")
    )


def is_hidden(shape: Any) -> bool:
    """Whether a shape, or a group it stands in, is switched to be invisible."""
    for element in (shape, *shape.iterancestors()):
        for about in element:
            if about.tag.rpartition("}")[2].startswith("nv"):
                if any(named.get("hidden") in _ON for named in about if named.tag.endswith("}cNvPr")):
                    return True
                break
    return False


def own_fill(shape: Any, theme: Theme) -> Fill:
    """What a shape is filled with."""
    properties = next((c for c in shape if c.tag.endswith(("}spPr", "}grpSpPr"))), None)
    style = next((c for c in shape if c.tag.endswith("}style")), None)
    return theme.fill(properties, style)


def hidden_runs(
    paragraphs: Any, theme: Theme, said: dict[str, Any], ground: Colour | None
) -> Iterator[tuple[Kind, str]]:
    """Runs that cannot be read on a ground (None where it is not known): why, and the words.

    ``said``: what holds where a run says nothing: ``colour``, ``size`` in hundredths of a point.
    """
    for run in shown(paragraphs, f"{A}r", f"{A}fld"):
        words = "".join(t.text or "" for t in run.iterchildren(f"{A}t"))
        if words.strip():
            kind = why_unread(said | run_said(run.find(f"{A}rPr"), theme), ground)
            if kind:
                yield kind, words


def why_unread(look: dict[str, Any], ground: Colour | None) -> Kind | None:
    """Why words of a look cannot be read on a ground; None when they can."""
    if look.get("clear", 0) > 0.9:
        return kinds.CLEAR
    if look.get("size", 1800) < TINY:
        return kinds.TINY
    marked = look.get("marked")
    behind = marked or ground
    if behind is None or look.get("unsure"):
        return None
    return kinds.SAME_COLOUR if alike(look.get("colour") or BLACK, behind) else None


def run_said(about: Any, theme: Theme) -> dict[str, Any]:
    """What an a:rPr or its kin says of words."""
    found: dict[str, Any] = {}
    if about is None:
        return found
    size = whole(about.get("sz"), None)
    if size is not None:
        found["size"] = size
    outlined = about.find(f"{A}ln")
    has_line = outlined is not None and outlined.find(f"{A}noFill") is None and len(outlined) > 0
    for child in about:
        name = child.tag.rpartition("}")[2]
        if name == "solidFill":
            colour, clear = theme.colour(child)
            found |= {
                "colour": colour,
                "clear": 0 if has_line else clear,
                "unsure": colour is None or has_line,
            }
        elif name == "noFill":
            found["clear"] = 0 if has_line else 1
        elif name in ("gradFill", "blipFill", "pattFill"):
            found["unsure"] = True
        elif name == "highlight":
            found["marked"] = theme.colour(child)[0]
    return found

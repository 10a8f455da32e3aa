"""Ready HTML as a type of its own: text becomes HTML by being escaped, and in no other way.

mypy refuses a plain string where HTML is expected. ``tests/test_html.py`` holds that templates stand in the code as
they are and that only ``markup`` and this module make ``Html``.
"""

from __future__ import annotations

from collections.abc import Iterable


class Html(str):
    """HTML, or Markdown with HTML in it, in which nothing is still to be escaped."""

    __slots__ = ()

    def __add__(self, other: Html) -> Html:  # type: ignore[override]
        return Html(str.__add__(self, other))


NOTHING = Html("")


def fill(template: str, *parts: Html | int) -> Html:
    """A template written out in the code, with ready HTML in the places of its ``{}``."""
    return Html(template.format(*parts))


def together(parts: Iterable[Html], between: Html = NOTHING) -> Html:
    """Ready HTML one after the other."""
    return Html(between.join(parts))

"""A page or a drawing as elements and words, whichever parser read it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

MOST_ELEMENTS = 150_000


class TooManyError(Exception):
    """A page of more elements than are looked into."""


@dataclass(eq=False, slots=True)
class Element:
    """An element; ``attributes`` by lower-case name without prefix, ``children`` in order, words among them."""

    tag: str
    attributes: dict[str, str]
    parent: Element | None = None
    children: list[Element | str] = field(default_factory=list)
    line: int = 0

    def add(self, child: Element) -> Element:
        child.parent = self
        self.children.append(child)
        return child

    def walk(self) -> Iterator[Element]:
        """This element and all below it, in order."""
        todo = [self]
        while todo:
            element = todo.pop()
            yield element
            todo += [child for child in reversed(element.children) if isinstance(child, Element)]

    def above(self) -> Iterator[Element]:
        """The elements that hold this one, the nearest first."""
        element = self.parent
        while element is not None:
            yield element
            element = element.parent

    def words(self) -> str:
        """All words below it."""
        return " ".join(
            child for element in self.walk() for child in element.children if isinstance(child, str)
        )


@dataclass
class Markup:
    """What a file was read into: its tree, its comments with their lines, and its style sheets."""

    root: Element
    comments: list[tuple[int, str]] = field(default_factory=list)
    sheets: list[str] = field(default_factory=list)


def place(element: Element) -> str:
    """Where an element stands in its file, for people."""
    return f"{element.line}行目" if element.line else ""

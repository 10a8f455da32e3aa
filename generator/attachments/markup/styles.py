"""As much of CSS as decides whether words are seen: simple selectors, their order, and a few properties."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generator.attachments.markup.tree import Element

#: What is read of a style; everything else is looks.
READ = {
    "display", "visibility", "opacity", "font-size", "color", "background", "background-color", "background-image", "fill",
    "fill-opacity", "stroke", "stroke-width", "text-indent", "position", "left", "top", "right", "bottom", "clip", "clip-path", "text-anchor",
    "font", "overflow", "width", "height", "transform", "max-height", "max-width", "content-visibility", "margin", "margin-left", "margin-top", "-webkit-text-fill-color",
}  # fmt: skip
#: One that is not closed goes on to the end. Both patterns begin where nothing else does, so that they look at each letter once.
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_RULE = re.compile(r"(?<![^{}])([^{}]+)\{([^{}]*)\}")
_PRINT = re.compile(r"@media\s+(?:only\s+)?print\b[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", re.IGNORECASE)
_PART = re.compile(
    r"([.#]?)(-?[A-Za-z_\u0080-\uffff][\w\-\u0080-\uffff]*|\*)|(\[\s*([\w-]+)\s*(?:=\s*[\"']?([^\"'\]]*)[\"']?\s*)?\])"
)
MOST_RULES = 4000
MOST_FITS = 500_000
"""How often a rule may be held against an element of one page; pages met so far take a tenth of it."""


@dataclass(frozen=True)
class Simple:
    """One compound of a selector, such as ``p.note#n1[hidden]``, with what leads to the next one to its left."""

    tag: str
    ids: frozenset[str]
    classes: frozenset[str]
    attributes: tuple[tuple[str, str | None], ...]
    child: bool = False

    def fits(self, element: Element) -> bool:
        attributes = element.attributes
        return (
            self.tag in ("*", element.tag.lower())
            and all(attributes.get("id") == own for own in self.ids)
            and self.classes <= set(attributes.get("class", "").split())
            and all(
                name in attributes and value in (None, attributes[name]) for name, value in self.attributes
            )
        )


@dataclass(frozen=True)
class Rule:
    """A selector, the compound that must fit the element itself first, and what it declares."""

    parts: tuple[Simple, ...]
    weight: tuple[int, int, int]
    declared: dict[str, str]

    def fits(self, element: Element) -> bool:
        if not self.parts[0].fits(element):
            return False
        holder = element.parent
        for part, below in zip(self.parts[1:], self.parts, strict=False):
            while holder is not None and not part.fits(holder):
                holder = None if below.child else holder.parent
            if holder is None:
                return False
            holder = holder.parent
        return True


@dataclass
class Sheet:
    """All rules of a page that may hide something, found by what their last compound names."""

    by_key: dict[str, list[Rule]] = field(default_factory=lambda: defaultdict(list))
    left: int = MOST_FITS

    @property
    def exhausted(self) -> bool:
        """Whether the page was too much to hold all rules against all elements: then only their own styles were read."""
        return self.left < 0

    def of(self, element: Element) -> dict[str, str]:
        """What the style sheets and the element itself declare for it."""
        keys = ["*", element.tag.lower(), "#" + element.attributes.get("id", "")]
        keys += ["." + name for name in element.attributes.get("class", "").split()]
        rules: list[Rule] = []
        depth = 0
        for rule in (rule for key in keys for rule in self.by_key.get(key, ())):
            depth = depth or 1 + sum(1 for _ in element.above())
            self.left -= depth if len(rule.parts) > 1 else 1
            if self.exhausted:
                rules = []
                break
            if rule.fits(element):
                rules.append(rule)
        found: dict[str, str] = {}
        for rule in sorted(rules, key=lambda rule: rule.weight):
            found |= rule.declared
        return found | declarations(element.attributes.get("style", ""))


def sheet_of(texts: Iterable[str]) -> Sheet:
    """The rules of style sheets, without those for paper."""
    sheet, count = Sheet(), 0
    for text in texts:
        for selectors, body in _RULE.findall(_PRINT.sub("", _COMMENT.sub("", text))):
            declared = declarations(body)
            for selector in selectors.rpartition("{")[2].split(",") if declared else ():
                rule = _rule(selector.strip(), declared)
                count += 1
                if rule and count < MOST_RULES:
                    sheet.by_key[_key(rule.parts[0])].append(rule)
    return sheet


def declarations(text: str) -> dict[str, str]:
    """The properties that matter, by lower-case name."""
    found = {}
    for part in _COMMENT.sub("", text).split(";"):
        name, colon, value = part.partition(":")
        name = name.strip().lower()
        if colon and name in READ:
            found[name] = value.replace("!important", "").strip().lower()
    return found


def _key(part: Simple) -> str:
    if part.ids:
        return "#" + min(part.ids)
    return "." + min(part.classes) if part.classes else part.tag


def _rule(selector: str, declared: dict[str, str]) -> Rule | None:
    """None for a selector that is not simple enough, or speaks of a state that a reader must bring about."""
    if ":" in selector.replace(":root", "html") or "@" in selector or "+" in selector or "~" in selector:
        return None
    parts: list[Simple] = []
    child = False
    for word in reversed(re.sub(r"\s*>\s*", " > ", selector).split()):
        if word == ">":
            child = True
            continue
        if child:
            parts[-1] = _with_child(parts[-1])
            child = False
        part = _simple(word)
        if part is None:
            return None
        parts.append(part)
    if not parts:
        return None
    ids = sum(len(part.ids) for part in parts)
    classes = sum(len(part.classes) + len(part.attributes) for part in parts)
    return Rule(tuple(parts), (ids, classes, sum(part.tag != "*" for part in parts)), declared)


def _with_child(part: Simple) -> Simple:
    return Simple(part.tag, part.ids, part.classes, part.attributes, child=True)


def _simple(word: str) -> Simple | None:
    tag, ids, classes, attributes, at = "*", set(), set(), [], 0
    for match in _parts(word):
        if match.start() != at:
            return None
        at = match.end()
        if match[3]:
            attributes.append((match[4].lower(), match[5]))
        elif match[1] == "#":
            ids.add(match[2])
        elif match[1] == ".":
            classes.add(match[2])
        else:
            tag = match[2].lower()
    return Simple(tag, frozenset(ids), frozenset(classes), tuple(attributes)) if at == len(word) else None


def _parts(word: str) -> Iterator[re.Match[str]]:
    return _PART.finditer(word)

"""Takes regular expressions apart: every way in which one could say less, or let more pass, one at a time.

The parts are those of Python's own parser: a branch of an alternation, a member of a class, what may be left
out, what may be repeated, and the guards (anchors, what must or must not stand around, what a class refuses).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from re import _compiler, _constants, _parser  # type: ignore[attr-defined]
from typing import Any

#: The kinds of parts that are one of several words or signs.
ALTERNATIVES = ("branch", "member")
_REPEATS = (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT)
_AROUND = (_constants.ASSERT, _constants.ASSERT_NOT)
_ANY = (
    _constants.IN,
    [(_constants.CATEGORY, _constants.CATEGORY_SPACE), (_constants.CATEGORY, _constants.CATEGORY_NOT_SPACE)],
)


@dataclass(frozen=True)
class Part:
    """A pattern with one part changed, and in words which."""

    kind: str
    """``branch``, ``member``, ``optional``, ``repeated`` or ``guard``; the first two are alternatives."""
    what: str
    pattern: re.Pattern[str]


def parts_of(form: str, flags: int = 0, skip: Callable[[str], bool] = lambda _: False) -> Iterator[Part]:
    """Every variant of a form. Inside of groups whose name ``skip`` accepts nothing is changed."""
    tree = _parser.parse(form, flags)
    names = {number: name for name, number in tree.state.groupdict.items()}
    before: Counter[str] = Counter()
    for kind, what, items, changed in _changes(tree.data, lambda group: skip(names.get(group) or "")):
        kept = items[:]
        items[:] = changed
        _measure_again(tree)
        before[f"{kind} {what}"] += 1
        again = f" ({before[f'{kind} {what}']})" if before[f"{kind} {what}"] > 1 else ""
        yield Part(kind, what + again, _compiler.compile(tree, flags))
        items[:] = kept


def _measure_again(value: Any) -> None:
    """Make the trees forget how wide they are: the parser measures once, and the matcher believes it."""
    if isinstance(value, _parser.SubPattern):
        value.width = None
        value = value.data
    if isinstance(value, list | tuple):
        for inner in value:
            _measure_again(inner)


#: Kind, words, a list of the parse tree, and what it holds instead while the part is changed.
_Change = tuple[str, str, list[Any], list[Any]]


def _changes(items: list[Any], skip: Callable[[int], bool]) -> Iterator[_Change]:
    for at, (op, value) in enumerate(items):

        def instead(*new: Any, at: int = at) -> list[Any]:
            return [*items[:at], *new, *items[at + 1 :]]

        if op is _constants.BRANCH:
            yield from _of_branches(value[1], skip)
        elif op is _constants.IN:
            yield from _of_class(value, items, instead(_ANY))
        elif op is _constants.NOT_LITERAL:
            yield "guard", f"[^{chr(value)}]", items, instead(_ANY)
        elif op is _constants.AT:
            yield "guard", str(value).lower(), items, instead()
        elif op in _AROUND:
            yield "guard", f"{str(op).lower()} {_words(value[1])}", items, instead()
            yield from _changes(value[1].data, skip)
        elif op in _REPEATS:
            yield from _of_repeat(op, value, items, instead)
            yield from _changes(value[2].data, skip)
        elif op is _constants.SUBPATTERN and not (value[0] and skip(value[0])):
            yield from _changes(value[3].data, skip)
        elif op is _constants.ATOMIC_GROUP:
            yield from _changes(value.data, skip)
        elif op is _constants.GROUPREF_EXISTS:
            for branch in filter(None, value[1:]):
                yield from _changes(branch.data, skip)


def _of_branches(branches: list[Any], skip: Callable[[int], bool]) -> Iterator[_Change]:
    for at, branch in enumerate(branches):
        yield "branch", _words(branch) or "(nothing)", branches, [*branches[:at], *branches[at + 1 :]]
        yield from _changes(branch.data, skip)


def _of_class(members: list[Any], items: list[Any], anything: list[Any]) -> Iterator[_Change]:
    if members[0][0] is _constants.NEGATE:
        yield "guard", f"[^{_words(members[1:])}]", items, anything
        return
    for at, member in enumerate(members if len(members) > 1 else []):
        yield "member", _words([member]), members, [*members[:at], *members[at + 1 :]]


def _of_repeat(op: Any, value: Any, items: list[Any], instead: Callable[..., list[Any]]) -> Iterator[_Change]:
    least, most, what = value
    if most == least:
        return
    kind = "repeated" if least else "optional"
    yield kind, f"{_words(what)} no more than {least}", items, instead((op, (least, least, what)))
    yield kind, f"{_words(what)} no less than {least + 1}", items, instead((op, (least + 1, most, what)))


def _words(tree: Any) -> str:
    """A tree roughly as it was written, for a person who looks for the place."""
    return "".join(_one(op, value) for op, value in tree)


def _one(op: Any, value: Any) -> str:
    if op is _constants.LITERAL:
        return chr(value)
    if op is _constants.NOT_LITERAL:
        return f"[^{chr(value)}]"
    if op is _constants.ANY:
        return "."
    if op is _constants.RANGE:
        return f"{chr(value[0])}-{chr(value[1])}"
    if op is _constants.IN:
        return f"[{_words(value)}]"
    if op is _constants.NEGATE:
        return "^"
    if op is _constants.BRANCH:
        return f"({'|'.join(map(_words, value[1]))})"
    if op is _constants.SUBPATTERN:
        return f"({_words(value[3])})"
    if op in _REPEATS:
        return f"{_words(value[2])}{{{value[0]},{'' if value[1] is _constants.MAXREPEAT else value[1]}}}"
    return f"<{str(value if op in (_constants.AT, _constants.CATEGORY) else op).lower()}>"

"""What a person wrote, made to say something else: only what differs is written anew, every other byte stays where it was.

The old data and the new are walked together; where they differ a piece of the text gives way, and comments and layout around it stay.
The result is read again and must say exactly what was asked for; else wider pieces give way, and at last nothing is changed.
"""

from __future__ import annotations

from typing import Any

from generator.problems.problem import Path
from generator.yaml.document import read_yaml
from generator.yaml.edit import CannotEditError
from generator.yaml.faults import RefusedError
from generator.yaml.layout import Layout
from generator.yaml.pairing import paired
from generator.yaml.spans import spans_of

_BOM = b"\xef\xbb\xbf"


def rewritten(file: str, content: bytes, data: dict[str, Any], known: Any = None) -> bytes:
    """The file, saying ``data`` (mappings, lists, text): keys that are new stand after the one before them in ``data``.

    ``known`` is what the file says, where that was read already. Raises CannotEditError where the file is written in a way in
    which that cannot be done.
    """
    old = known if known is not None else _read(file, content)
    if not isinstance(old, dict) or not data:
        raise CannotEditError
    if old == data:
        return content
    text = content.decode("utf-8-sig")
    try:
        spans = spans_of(text)
    except RefusedError:
        raise CannotEditError from None
    for wide in (False, True):
        try:
            one = _Rewriting(Layout(text, spans), wide)
            one.mapping((), old, data)
            made = (_BOM if content.startswith(_BOM) else b"") + one.layout.text_with_pieces().encode("utf-8")
            if _read(file, made) == data:
                return made
        except CannotEditError:
            continue
    raise CannotEditError


def _read(file: str, content: bytes) -> Any:
    """What a file says; raises CannotEditError where a key stands twice, so that one would be lost."""
    document = read_yaml(file, content)
    if any(problem.code == "duplicate-key" for problem in document.problems):
        raise CannotEditError
    return document.data


class _Rewriting:
    """Walks both trees. ``wide``: what differs gives way as a whole, below the keys at the top."""

    def __init__(self, layout: Layout, wide: bool) -> None:
        self.layout, self.wide = layout, wide

    def value(self, path: Path, old: Any, new: Any) -> None:
        if old == new:
            return
        layout = self.layout
        mark = len(layout.pieces)
        try:
            if self.wide or not (old and new):
                raise CannotEditError
            if isinstance(old, dict) and isinstance(new, dict) and old.keys() & new.keys():
                self.mapping(path, old, new)
            elif isinstance(old, list) and isinstance(new, list):
                self.items(path, old, new)
            else:
                raise CannotEditError
        except CannotEditError:
            del layout.pieces[mark:]
            layout.replace(path, new)

    def mapping(self, path: Path, old: dict[str, Any], new: dict[str, Any]) -> None:
        if path and self.layout.span(path).is_flow:
            self._braces(path, old, new)
            return
        for key in old:
            if key in new:
                self.value((*path, key), old[key], new[key])
        self.layout.take_keys(path, list(old), [key for key in old if key not in new])
        before: str | None = None
        waiting: list[str] = []
        for key in new:
            if key not in old:
                waiting.append(key)
                continue
            if waiting and before is None:
                self.layout.put_keys_before(path, key, {name: new[name] for name in waiting})
            elif waiting:
                self.layout.put_keys_after(path, before, {name: new[name] for name in waiting})
            before, waiting = key, []
        if waiting:
            self.layout.put_keys_after(path, before, {name: new[name] for name in waiting})

    def _braces(self, path: Path, old: dict[str, Any], new: dict[str, Any]) -> None:
        if old.keys() == new.keys():
            for key in old:
                self.value((*path, key), old[key], new[key])
            return
        names = [key for key in old if key in new]
        for at, key in enumerate(new):
            if key not in old:
                names.insert(at, key)
        kept = {key for key in names if key in old and old[key] == new[key]}
        self.layout.refill(path, [(key, new[key], (*path, key) if key in kept else None) for key in names])

    def items(self, path: Path, old: list[Any], new: list[Any]) -> None:
        """Items that changed change in place; those that went are taken out, and one that moved takes its lines along."""
        pairs = paired(old, new)
        source = {j: i for i, j in pairs}
        if self.layout.span(path).is_flow:
            if len(old) == len(new) == len(pairs):
                for i, j in pairs:
                    self.value((*path, i), old[i], new[j])
                return
            kept = {j: i for j, i in source.items() if old[i] == new[j]}
            self.layout.refill(
                path, [(None, one, (*path, kept[j]) if j in kept else None) for j, one in enumerate(new)]
            )
            return
        staying = set(source.values())
        gone = [i for i in range(len(old)) if i not in staying]
        for i, j in pairs:
            self.value((*path, i), old[i], new[j])
        self.layout.take_items(path, gone)
        after: int | None = None
        for j, one in enumerate(new):
            if j in source:
                after = source[j]
                continue
            moved = next((i for i in gone if old[i] == one), None)
            if moved is not None:
                gone.remove(moved)
            self.layout.put_item(path, after, one, moved)

"""Two versions of a file of data laid beside each other: which session, which remark or record of it, and which field differs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from generator.site.difference import MOST, ODD_BYTES, SHOWN
from generator.site.finding import Finding
from generator.site.trees import Named, Tree, tree_of


@dataclass(frozen=True)
class _Place:
    """Where a field stands: the things around it by their ids, the outermost first, and the way from the last one."""

    things: tuple[str, ...] = ()
    way: tuple[str, ...] = ()

    def into(self, key: str, *, is_thing: bool) -> _Place:
        if is_thing:
            return _Place((*self.things, key), ())
        return replace(self, way=(*self.way, key))

    @property
    def words(self) -> str:
        """「asanagi/toshokan/2023-01」の「r12」の speaker.label"""
        # Of things within things the first says which session, and the last which part of it.
        told = dict.fromkeys((*self.things[:1], *self.things[-1:]))
        return "の".join(
            [*(f"「{one}」" for one in told), *([" " + ".".join(self.way)] if self.way else [])]
        ).strip()


def data_differences(name: str, want: bytes, have: bytes, kind: str) -> Iterator[Finding]:
    """At least one finding for two files that are not the same to the byte. ``kind``: what the file is, in words."""
    whole = f"{kind}の中身が違います"
    if len(have) > 2 * len(want) + ODD_BYTES:
        yield Finding(name, "", f"{whole}（{len(want):,} バイトのはずが {len(have):,} バイト）")
        return
    try:
        right, there = tree_of(name, want), tree_of(name, have)
        found = [
            (place, _short(wanted), _short(got))
            for place, wanted, got in islice(_differences(right, there, _outermost(right)), MOST + 1)
        ]
    except (ValueError, RecursionError):
        yield Finding(name, "", f"{whole}（{kind}として読めません）")
        return
    if not found:
        yield Finding(name, "", f"{whole}（値は同じで、順番か書き方だけが違います）")
    for place, expected, got in found[:MOST]:
        said = f"：{place.words}" if place.words else ""
        yield Finding(name, _anchor(place), whole + said, expected, got)
    if len(found) > MOST:
        yield Finding(name, "", "このファイルには、ほかにも違いがあります")


def _outermost(tree: Tree) -> _Place:
    """A file of one thing is named by it."""
    own = tree.get("id") if isinstance(tree, dict) else None
    return _Place((own,)) if isinstance(own, str) else _Place()


def _differences(want: Tree, have: Tree, place: _Place) -> Iterator[tuple[_Place, Tree | None, Tree | None]]:
    """Each field that is another, lost or one too many; what is on one side only is None on the other."""
    if isinstance(want, list) and isinstance(have, list):
        want, have = ({f"{n}番目": one for n, one in enumerate(those, 1)} for those in (want, have))
    if not isinstance(want, dict) or not isinstance(have, dict):
        if want != have:
            yield place, want, have
        return
    is_thing = isinstance(want, Named) or isinstance(have, Named)
    for key in dict.fromkeys((*want, *have)):
        there = place.into(key, is_thing=is_thing)
        if key in want and key in have:
            yield from _differences(want[key], have[key], there)
        else:
            yield there, want.get(key), have.get(key)


def _anchor(place: _Place) -> str:
    """The part of a page that the thing has, if it names one."""
    return next(
        (one.rpartition("#")[2] for one in reversed(place.things) if "/" not in one or "#" in one), ""
    )


def _short(tree: Tree | None) -> str:
    """The value, as far as it can be shown on a line; of what holds more, its text or that it is there."""
    if tree is None:
        return ""
    said = " ".join(_texts(tree))
    return said if len(said) <= SHOWN else f"{said[:SHOWN]}…"


def _texts(tree: Tree) -> Iterator[str]:
    if isinstance(tree, str):
        yield " ".join(tree.split())
    else:
        for one in tree.values() if isinstance(tree, dict) else tree:
            yield from _texts(one)

"""What became of the places of one session's page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.memory.align import aligned, says
from generator.memory.changes import (
    ChangedAnchor,
    JoinedAnchor,
    MovedAnchor,
    NewAnchor,
    ReusedAnchor,
    VanishedAnchor,
)
from generator.memory.digests import WHOLE
from generator.memory.found import Found, hidden_by
from generator.memory.model import NONE, Anchor, Explained, SessionSeen


def compare_places(old: SessionSeen, new: SessionSeen, explained: Explained, found: Found) -> dict[str, str]:
    """What became of each recorded place of a session, and which places are new.

    Returns, for each recorded place that has another name now, that name.
    """
    here = {anchor.name for anchor in new.anchors}
    left: list[Anchor] = []
    for place in old.anchors:
        if place.name in here:
            left.append(place)
        elif place.name in explained.gone:
            found.add("gone", (new.key, explained.gone[place.name]))
        elif place.name in explained.was:
            found.add("joined", JoinedAnchor(new.key, place.name, explained.was[place.name]))
        else:
            left.append(place)
    given_up = {one.name: one for one in old.gone}
    for gone in old.gone:
        if gone.name not in here and gone.name not in explained.gone and gone.name not in explained.was:
            found.add(
                "vanished",
                VanishedAnchor(new.key, gone.name, gone.kind),
            )
    pairs = _pairs(left, new.anchors, by_name=old.state != "public")
    pairs += _said_to_be_the_same(old, left, new, pairs, explained)
    _paired(old, new, pairs, found)
    _unpaired(old, new, left, pairs, set(given_up), found)
    heirs = {was.name: now.name for was, now in pairs if was.name != now.name}
    return heirs | {former: heir for former, heir in explained.was.items() if former not in here}


def _pairs(
    left: Sequence[Anchor], anchors: Sequence[Anchor], *, by_name: bool
) -> list[tuple[Anchor, Anchor]]:
    """Old places with what they are now. ``by_name``: nothing is known of their words, which were not to be remembered."""
    if by_name:
        now = {place.name: place for place in anchors}
        return [(place, now[place.name]) for place in left if place.name in now]
    now = {place.name: place for place in anchors}
    # What is withheld as a whole, or is no longer, is another kind of thing at the same address.
    found = [
        (place, now[place.name])
        for place in left
        if place.name in now
        and place.kind != now[place.name].kind
        and NONE in (place.digest, now[place.name].digest)
    ]
    kept = {place.name for place, _ in found}
    for kind in "amrsn":
        old = [place for place in left if place.kind == kind and place.name not in kept]
        new = [place for place in anchors if place.kind == kind and place.name not in kept]
        found += [(old[i], new[j]) for i, j in aligned(old, new)]
    return [*found, *_in_its_place(left, anchors, found)]


def _said_to_be_the_same(
    old: SessionSeen,
    left: Sequence[Anchor],
    new: SessionSeen,
    pairs: Sequence[tuple[Anchor, Anchor]],
    explained: Explained,
) -> list[tuple[Anchor, Anchor]]:
    """What nothing tells from something else, but a correction names, or was not final: a first record is often written anew."""
    known = {was.name for was, _ in pairs}
    free = {place.name: place for place in new.anchors} | dict.fromkeys(now.name for _, now in pairs)
    return [
        (place, heir)
        for place in left
        if place.name not in known
        and (heir := free.get(place.name))
        and (place.name in explained.corrected or old.status == "preliminary")
    ]


def _in_its_place(
    left: Sequence[Anchor], anchors: Sequence[Anchor], pairs: Sequence[tuple[Anchor, Anchor]]
) -> Iterator[tuple[Anchor, Anchor]]:
    """One thing of another kind where one stood, between the same neighbours: a remark that is withheld as a whole now."""
    heirs = {was.name: now.name for was, now in pairs}
    there = set(heirs.values())
    old = _between(left, heirs)
    new = _between(anchors, {name: name for name in there})
    for edge, places in old.items():
        others = new.get(edge, [])
        if len(places) != 1 or len(others) != 1:
            continue
        (was,), (is_,) = places, others
        if was.kind in "rsn" and is_.kind in "rsn" and NONE in (was.digest, is_.digest):
            yield was, is_


def _between(places: Sequence[Anchor], known: Mapping[str, str]) -> dict[tuple[str, str], list[Anchor]]:
    """The places that are not known, by the names now of the known ones before and after."""
    found: dict[tuple[str, str], list[Anchor]] = {}
    before, waiting = "", list[Anchor]()
    for place in (*places, None):
        if place is not None and place.name not in known:
            waiting.append(place)
            continue
        after = known[place.name] if place is not None else ""
        if waiting:
            found[before, after] = waiting
        before, waiting = after, []
    return found


def _paired(old: SessionSeen, new: SessionSeen, pairs: Sequence[tuple[Anchor, Anchor]], found: Found) -> None:
    hid, hides = hidden_by(old.records), hidden_by(new.records)
    for was, now in pairs:
        differs = NONE not in (was.digest, now.digest) and says(was) != says(now)
        if was.name != now.name:
            found.add("moved", MovedAnchor(new.key, was.name, now.name, was.kind, differs))
        elif differs:
            more, less = hides[now.name] - hid[was.name], hid[was.name] - hides[now.name]
            found.add(
                "changed", ChangedAnchor(new.key, now.name, now.kind, old.is_final, bool(more), bool(less))
            )
        else:
            found.anchors_same += 1


def _unpaired(
    old: SessionSeen,
    new: SessionSeen,
    left: Sequence[Anchor],
    pairs: Sequence[tuple[Anchor, Anchor]],
    given_up: set[str],
    found: Found,
) -> None:
    kept = {was.name: now.name for was, now in pairs}
    heirs = set(kept.values())
    # What is there under the name of something of which nobody knows whether it is the same.
    unsure = {place.name for place in new.anchors} - heirs
    same = {says(place): place.name for place in reversed(new.anchors)}
    tails = {_tail(now): now.name for was, now in pairs if now.digest != NONE and says(was) != says(now)}
    after: dict[str, str] = {}
    reused = set(given_up)
    for place in left:
        if place.name in kept:
            after[place.kind] = kept[place.name]
        elif place.name in unsure:
            reused.add(place.name)
            found.add("reused", ReusedAnchor(new.key, place.name, place.kind, False))
        else:
            like, into = ("", "") if place.digest == NONE else (says(place), _tail(place))
            before = after.get(place.kind, "")
            found.add(
                "vanished",
                VanishedAnchor(
                    new.key, place.name, place.kind, before, same.get(like, ""), tails.get(into, "")
                ),
            )
    for place in new.anchors:
        if place.name in given_up:
            found.add("reused", ReusedAnchor(new.key, place.name, place.kind, True))
        elif old.state == "public" and place.name not in heirs and place.name not in reused:
            found.add("new", NewAnchor(new.key, place.name, place.kind))


def _tail(place: Anchor) -> str:
    return place.digest[WHOLE + 4 :]

"""What the memory of what was published would remember of each session's proceedings, kept as long as nothing changes in it."""

from __future__ import annotations

from hashlib import sha256

from generator.archive.entries import Minutes
from generator.kept.sessions import KeptSessions
from generator.memory.model import Anchor
from generator.memory.showing import BodySeen, Look, body_seen
from generator.model.light import whole_session


def seen_again(kept: KeptSessions | None) -> Look:
    """``body_seen``, of a session that did not change as it was found before."""
    if kept is None:
        return body_seen
    shelf = kept.shelf

    def look(minutes: Minutes, key: bytes) -> BodySeen:
        parts = (minutes.file, minutes.digest, minutes.home.mark, key.hex())
        name = f"seen:{sha256(chr(0).join(parts).encode()).hexdigest()}"
        known = shelf.get(name)
        if known is None:
            held = whole_session(minutes.session)  # its words are read once
            seen = body_seen(minutes, key)
            del held
            shelf.put(name, [[[*anchor] for anchor in seen.anchors], dict(seen.was)])
            return seen
        anchors, was = known
        return BodySeen(tuple(Anchor(*anchor) for anchor in anchors), was)

    return look

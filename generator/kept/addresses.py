"""What hand-written pages name, kept by their text: to find it Markdown is read."""

from __future__ import annotations

from hashlib import sha256

from generator.docs.named import Read, addresses_in
from generator.kept.shelf import Shelf


def addresses_again(shelf: Shelf | None) -> Read:
    """``addresses_in``, of a page that did not change as it was found before."""
    if shelf is None:
        return addresses_in

    def read(page: str) -> tuple[str, ...]:
        key = f"named:{sha256(page.encode()).hexdigest()}"
        known = shelf.get(key)
        if known is None:
            known = addresses_in(page)
            shelf.put(key, known)
        return tuple(known)

    return read

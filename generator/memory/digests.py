"""Digests of what a reader sees, keyed with the archive's own secret, so that without it no word can be guessed.

The digest of a passage is 20 hexadecimal digits: 12 of the whole, 4 of its beginning, 4 of its end. The two short ones tell a remark
in which a word was corrected, or which was cut in two, from another one that stands in its place.
"""

from __future__ import annotations

from hashlib import blake2b

WHOLE = 12
"""How many digits stand for the whole."""
_ENDS = 8
"""How many characters of a passage are its beginning, and its end; half of it where it is short."""


def passage(key: bytes, before: str, text: str, after: str = "") -> str:
    """The digest of a passage. ``before`` and ``after`` belong to it but not to its beginning and end."""
    cut = min(_ENDS, (len(text) + 1) // 2)
    whole = f"{before}\x1f{text}\x1f{after}"
    return _hex(key, whole, 6) + _hex(key, text[:cut], 2) + _hex(key, text[-cut:] if cut else "", 2)


def short(key: bytes, text: str) -> str:
    """The digest of a title, a record or a file's own digest: 12 hexadecimal digits."""
    return _hex(key, text, 6)


def name_of(key: bytes) -> str:
    """What a key is known by, which does not give it away: 12 hexadecimal digits."""
    return _hex(key, "kaigiroku-archive", 6)


def _hex(key: bytes, text: str, size: int) -> str:
    return blake2b(text.encode("utf-8", "surrogatepass"), key=key, digest_size=size).hexdigest()

"""Files of letters: how they are encoded."""

from __future__ import annotations

_MARKED = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_TRIED = ("utf-8", "iso2022_jp", "cp932", "euc_jp")


def encoding_of(head: bytes) -> str | None:
    """The encoding in which the beginning of a file reads as letters; None where it does not.

    A letter cut off by the end of ``head`` is no fault.
    """
    for mark, name in _MARKED:
        if head.startswith(mark):
            return name
    if b"\0" in head:
        return None
    for name in _TRIED:
        if name == "iso2022_jp" and b"\x1b$" not in head:
            continue
        if _reads(head, name):
            return name
    return None


def _reads(head: bytes, encoding: str) -> bool:
    for cut in range(4):
        try:
            text = head[: len(head) - cut].decode(encoding)
        except UnicodeDecodeError as error:
            if error.start < len(head) - 4:
                return False
            continue
        return not any(ch < " " and ch not in "\t\n\r\f\x1b" for ch in text)
    return False

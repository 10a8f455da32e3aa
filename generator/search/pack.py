"""Bytes to files a browser can load with a `<script>` element: gzip inside printable ASCII.

Thirteen bits become two of ninety-one characters, so a byte costs 1.23 characters instead of base64's 1.33,
and no character needs escaping in a string or in HTML. codec.js turns it back.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

# Printable ASCII without the quote, the backslash and the less-than sign.
ALPHABET = bytes(code for code in range(0x21, 0x7F) if chr(code) not in '"\\<')
_DIGITS = "0123456789abcdefghijklmnopqrstuv"
_LETTERS = np.frombuffer(ALPHABET, dtype=np.uint8)
_NUMBERS = np.zeros(128, dtype=np.uint8)
_NUMBERS[_LETTERS] = np.arange(91)
_PAIRS = (
    np.stack([_LETTERS[np.arange(1 << 13) // 91], _LETTERS[np.arange(1 << 13) % 91]], axis=1)
    .view(np.uint16)
    .ravel()
)


def printable(data: bytes) -> bytes:
    """`data` in the alphabet above; the last group is padded with zero bits."""
    groups = -(-8 * len(data) // 13)
    padded = np.zeros(-(-groups // 8) * 13 + 2, dtype=np.uint8)
    padded[: len(data)] = np.frombuffer(data, dtype=np.uint8)
    values = np.empty((len(padded) // 13, 8), dtype=np.uint16)
    rows = padded[:-2].reshape(-1, 13).astype(np.uint32)
    for group in range(8):  # thirteen bytes are eight groups; each begins in one and ends two later at most
        byte, bit = divmod(13 * group, 8)
        three = rows[:, byte] << 16 | rows[:, byte + 1] << 8
        if byte < 11:
            three |= rows[:, byte + 2]
        values[:, group] = three >> (11 - bit) & 0x1FFF
    return _PAIRS[values.ravel()[:groups]].tobytes()


def unprintable(text: bytes, length: int) -> bytes:
    """What `printable` made the text of: `length` bytes."""
    pairs = _NUMBERS[np.frombuffer(text, dtype=np.uint8)].reshape(-1, 2).astype(np.int32)
    values = pairs[:, 0] * 91 + pairs[:, 1]
    bits = (values[:, None] >> np.arange(12, -1, -1)) & 1
    return np.packbits(bits.astype(np.uint8).ravel()).tobytes()[:length]


def squeezed(sections: Sequence[bytes], strategy: int = zlib.Z_DEFAULT_STRATEGY, level: int = 6) -> bytes:
    """The sections one after another as gzip, each with a code of its own: numbers and labels do not mix well."""
    packer = zlib.compressobj(level, zlib.DEFLATED, 31, 9, strategy)
    packed = (
        b"".join(packer.compress(section) + packer.flush(zlib.Z_BLOCK) for section in sections)
        + packer.flush()
    )
    # The tenth byte names the system it was made on; 255 is "unknown", so that all systems make the same.
    return packed[:9] + b"\xff" + packed[10:]


def script(
    name: str,
    sections: Sequence[bytes],
    strategy: int = zlib.Z_DEFAULT_STRATEGY,
    stamp: str = "",
    level: int = 6,
) -> bytes:
    """A file that hands the sections, joined, to the registry under `name`, with a stamp: that of the sections, if none is given."""
    packed = squeezed(sections, strategy, level)
    stamp = stamp or stamp_of(sections)
    return b'minutesPiece("%s","%s",%d,"%s");\n' % (
        name.encode("ascii"),
        stamp.encode("ascii"),
        len(packed),
        printable(packed),
    )


def content_of(file: bytes) -> bytes:
    """The sections of a file that `script` made, joined. Raises ValueError for anything else."""
    _, _, length, text = file.split(b",", 3)
    return zlib.decompress(unprintable(text[1:-4], int(length)), 31)


def stamp_of(sections: Iterable[bytes]) -> str:
    """Eight digits that change with the sections."""
    digest = hashlib.sha256()
    for section in sections:
        digest.update(section)
    return digits(int.from_bytes(digest.digest()[:5], "big"), 8)


def digits(value: int, count: int) -> str:
    """The lowest bits of a number, five a digit."""
    return "".join(_DIGITS[(value >> shift) & 31] for shift in range(5 * (count - 1), -1, -5))


def json_script(name: str, value: Any) -> bytes:
    """Like `script`, for a JSON value; each value of an object has a code of its own. Packed as small as can be: there are few."""
    return script(name, json_sections(value), level=9)


def plain_script(name: str, value: Any) -> bytes:
    """A short table as it is, which the browser reads before it has what unpacks others."""
    return b'minutesPiece("%s","%s",%s);\n' % (
        name.encode(),
        stamp_of(json_sections(value)).encode(),
        _json(value),
    )


def json_sections(value: Any) -> list[bytes]:
    """A JSON value as the sections of a file."""
    if not isinstance(value, dict):
        return [_json(value)]
    parts = [_json(key) + b":" + _json(part) for key, part in value.items()]
    return [b"{", *(part + b"," for part in parts[:-1]), *parts[-1:], b"}"]


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def varint(value: int) -> bytes:
    """A number, not negative: seven bits a byte, low bits first, the high bit set on all but the last byte."""
    return bytes([value]) if value < 0x80 else bytes([value & 0x7F | 0x80]) + varint(value >> 7)


def varint_parts(values: NDArray[Any]) -> Callable[[int, int], bytes]:
    """What gives, of many integers, those from one place to another, each as `varint` writes it."""
    rest = values.astype(np.uint32)
    most = int(np.max(rest)) if len(rest) else 0
    if most < 0x80:
        short = rest.astype(np.uint8)
        return lambda first, last: short[first:last].tobytes()
    width = -(-most.bit_length() // 7)
    rows, written = np.empty((len(rest), width), dtype=np.uint8), np.empty((len(rest), width), dtype=bool)
    size = np.ones(len(rest), dtype=np.uint8)
    written[:, 0] = True
    for byte in range(width - 1):
        more = rest >= 0x80
        rows[:, byte] = (rest & 0x7F) | more.astype(np.uint32) << 7
        written[:, byte + 1] = more
        size += more
        rest >>= 7
    rows[:, width - 1] = rest
    ends = np.concatenate([[0], np.cumsum(size, dtype=np.int64)])
    out = rows.ravel()[written.ravel()]
    return lambda first, last: out[ends[first] : ends[last]].tobytes()


def unvarints(data: bytes) -> NDArray[Any]:
    """The integers (int64) that `varint` wrote."""
    read = np.frombuffer(data, dtype=np.uint8)
    ends = np.flatnonzero(read < 0x80)
    begins = np.concatenate([[0], ends[:-1] + 1]) if len(ends) else ends
    values = np.zeros(len(ends), dtype=np.int64)
    for byte in range(5):
        at = begins + byte
        here = at <= ends
        values[here] |= (read[at[here]] & 0x7F).astype(np.int64) << (7 * byte)
    return values


def front_coded(labels: list[str]) -> str:
    """Sorted labels, each as the number of characters shared with the one before (from "0") and the rest."""
    lines = []
    before = ""
    for label in labels:
        shared = 0
        limit = min(len(before), len(label), 40)
        while shared < limit and before[shared] == label[shared]:
            shared += 1
        lines.append(chr(48 + shared) + label[shared:])
        before = label
    return "\n".join(lines)


def edges_coded(edges: Sequence[str]) -> dict[str, str]:
    """Sorted labels, as four strings that gzip sees better than one.

    For each label, `heads` says how many characters follow the first new one, and how many it shares with the label
    before; `high` and `low` how far that first new one lies behind the character in its place before, in sixty-fours and
    the rest; `rest` is what follows.
    """
    parts: dict[str, list[str]] = {"heads": [], "high": [], "low": [], "rest": []}
    for before, label in pairwise(["", *edges]):
        same = (at for at, (a, b) in enumerate(zip(before, label, strict=False)) if a != b)
        shared = next(same, len(before))
        step = ord(label[shared]) - (ord(before[shared]) if shared < len(before) else 0)
        parts["heads"].append(chr(48 + 12 * (len(label) - shared - 1) + shared))
        parts["high"].append(chr(48 + (step >> 6)))
        parts["low"].append(chr(48 + (step & 63)))
        parts["rest"].append(label[shared + 1 :])
    return {name: "".join(part) for name, part in parts.items()}


_TOGETHER = 6  # sets whose members one string tells


def shared_edges(shelves: Sequence[Sequence[str]]) -> dict[str, Any]:
    """The edges of some shelves, each of them once, since minutes of other years are cut at much the same: as `edges_coded`
    writes them, and in `of`, for each six shelves a string, which of these have each edge, a bit a shelf.
    """
    every = sorted({edge for edges in shelves for edge in edges})
    masks = dict.fromkeys(every, 0)
    for at, edges in enumerate(shelves):
        for edge in edges:
            masks[edge] |= 1 << at
    of = [
        "".join(chr(48 + (mask >> first & (1 << _TOGETHER) - 1)) for mask in masks.values())
        for first in range(0, len(shelves), _TOGETHER)
    ]
    return {**edges_coded(every), "of": of}


def front_decoded(text: str) -> list[str]:
    """The labels that `front_coded` wrote."""
    labels, before = [], ""
    for line in text.split("\n") if text else ():
        before = before[: ord(line[0]) - 48] + line[1:]
        labels.append(before)
    return labels

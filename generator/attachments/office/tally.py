"""Like things found in a file are told once, with the first of them and how many there are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.attachments.finding import Finding, quoted
from generator.attachments.office.kinds import Kind
from generator.attachments.private import Private

_KEPT = 100
"""How many characters are held until they are told, of which fewer are shown."""


@dataclass
class _Row:
    where: str
    words: str
    count: int = 1


@dataclass
class Tally:
    """What was found so far, by kind and by the part of the file it stands in."""

    rows: dict[tuple[Kind, str], _Row] = field(default_factory=dict)
    read: Private = field(default_factory=Private)
    """What looks through the words that can be read."""

    def add(self, kind: Kind, part: str, place: str = "", words: str = "", *, apart: bool = False) -> None:
        """One more of ``kind`` in ``part`` (シート「内訳」), at ``place`` in it (C 列).

        ``words`` is what is hidden, as long as it may be; ``apart`` keeps it from being told together with others.
        """
        key = (kind, f"{part}\0{place}\0{words}" if apart else part)
        row = self.rows.get(key)
        if row is None:
            self.rows[key] = _Row(f"{part}{place}", words[:_KEPT])
        else:
            row.count += 1
            row.words = row.words or words[:_KEPT]

    def findings(self) -> Iterator[Finding]:
        """All of it, in the order in which it was met; then what is personal in the words that can be read."""
        for (kind, _), row in self.rows.items():
            found = kind.what
            said = quoted(row.words) if row.words.strip() else ""
            if row.count > 1:
                found += f"が {row.count:,} か所（最初は{said}）" if said else f"が {row.count:,} か所"
            else:
                found += said
            end = "あります。" if row.count > 1 else "があります。"
            yield Finding(kind.code, row.where, f"{found}{end}", kind.fix)
        yield from self.read.findings()

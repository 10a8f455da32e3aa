"""What is searched: sessions and the pieces of text in them, as plain values.

The adapter that fills these from the archive lives with the archive; this module knows nothing of it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources
from typing import Any

WIRE: dict[str, Any] = json.loads(
    resources.files("generator.search").joinpath("wire.json").read_text("utf-8")
)
"""The form of the tables, which the browser reads too."""
# Where a text stands. Ranking looks at the field, readers filter by the kind.
KINDS = tuple(WIRE["kinds"])


@dataclass(frozen=True, slots=True)
class SearchRemark:
    """One thing a query can find: a remark, a heading, an agenda title, a material, a note on withholding."""

    anchor: str  # the element's id on the session's page, ASCII
    text: str  # as recorded; paragraphs separated by "\n"; never folded
    kind: str = "remark"  # one of KINDS
    speaker: str = ""  # the label as printed (会長, 委員, 山田委員); "" for none
    role: str = ""  # the speaker's role or side for the filter (委員, 事務局, 傍聴者); "" for none
    side: str = (
        ""  # of the table, on which the speaker sits: chair, member, staff, other; "" where it is not known
    )
    outcomes: tuple[str, ...] = ()  # printed outcome words that belong to it (承認, 継続審査)
    of_item: tuple[str, ...] = ()  # those of the agenda item that it speaks to
    withheld: bool = False  # part of it is withheld
    matters: tuple[str, ...] = ()  # what it treats, by the names of the matters
    person: str = ""  # who speaks, of those who have a page: the id, then each declared way to write the name, a line each


@dataclass(frozen=True, slots=True)
class SearchSession:
    """One session, in the order of its page; or a matter, which has no `council`. `id` is unique in the archive and decides the shard it lies in."""

    id: str
    url: str  # from the site's root, relative, ASCII: "minutes/asanagi/2024/0401.html"
    title: str  # what a result is headed with: 令和6年度第1回 情報公開審査会
    municipality: str
    council: str  # the council's id
    council_name: str
    fiscal_year: int  # 2024 for 2024-04-01 to 2025-03-31
    date: str  # ISO, "2024-05-21"; of a matter that on which it began
    kind_of_record: str = ""  # 全文記録, 要点記録 ...
    remarks: Sequence[SearchRemark] = ()

"""Lists of objects in pages, each leading to the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.exports.values import Data

PAGE = 100
"""Objects that a page of a list may hold."""


def pages(root: str, name: str, found: Sequence[Data]) -> Iterator[tuple[str, Data]]:
    """The address and content of each page of a list; of an empty one, one page. ``root``: of all files of the form."""
    count = max(1, -(-len(found) // PAGE))
    for number in range(1, count + 1):
        there = {"first": 1, "prev": number - 1, "self": number, "next": number + 1, "last": count}
        links = {key: f"{root}list/{name}-{page}.json" for key, page in there.items() if 1 <= page <= count}
        yield (
            links["self"],
            {
                "data": list(found[(number - 1) * PAGE : number * PAGE]),
                "pagination": {
                    "totalElements": len(found),
                    "elementsPerPage": PAGE,
                    "currentPage": number,
                    "totalPages": count,
                },
                "links": links,
            },
        )

"""Files of forms at addresses that moved: a plain server can lead nobody on, so that the file itself stands there as well.

Whoever fetches them by a program knows no page that says where to go. A feed names its own address in it, data name their page:
both by the new one, so that a reader may follow. Of what was withdrawn no file stays; the page, the feeds and the lists say so.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from generator.archive.entries import PublicArchive
from generator.facts.lasting import Left, left_pages
from generator.pages.forms import FORMS
from generator.pages.offered import ATOM, JSON, calendar_of, calendar_of_home, feed_of, feed_of_home


def former_files(public: PublicArchive, made: Collection[str]) -> Iterator[tuple[str, str]]:
    """Each former path, and the path of the file, of those ``made``, that is to stand there too."""
    taken = set(made)
    for left in left_pages(public).values():
        if left.to:
            for former, now in _pairs(left, left.to, made):
                if now in made and former not in taken:
                    taken.add(former)
                    yield former, now


def _pairs(left: Left, to: str, made: Collection[str]) -> Iterator[tuple[str, str]]:
    if left.kind == "session":
        for form in FORMS.values():
            for ending in (form.ending, *form.also) if form.ending else ():
                yield f"{form.folder}/{left.key}{ending}", f"{form.folder}/{to}{ending}"
        return
    feed, calendar = (feed_of, calendar_of) if left.kind == "council" else (feed_of_home, calendar_of_home)
    yield calendar(left.key), calendar(to)
    yield from ((feed(left.key) + ending, feed(to) + ending) for ending in (ATOM, JSON))
    if left.kind == "council":
        for folder in dict.fromkeys(form.folder for form in FORMS.values() if form.of_year):
            of_years = [path for path in made if path.startswith(f"{folder}/{to}/")]
            yield from (
                (f"{folder}/{left.key}{path.removeprefix(f'{folder}/{to}')}", path) for path in of_years
            )

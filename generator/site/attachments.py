"""Which files a site hands out besides its pages."""

from __future__ import annotations

from generator.archive.entries import PublicArchive
from generator.facts.files import named_files
from generator.facts.lasting import left_pages


def attachments_of(public: PublicArchive) -> dict[str, str]:
    """Files named by a public material or a figure of a public session, PDFs that were made of pages, and no others.

    Those of a folder that moved are given at their former address as well: no small page can stand in for a PDF.
    """
    found = {named.file: named.file for minutes in public.minutes for named in named_files(minutes)}
    found |= {f"{key}.pdf": copy.file for key, copy in public.copies.items()}
    by_key = {minutes.key: minutes for minutes in public.minutes}
    for left in left_pages(public).values():
        minutes = by_key.get(left.to or "")
        if minutes is None or left.kind != "session":
            continue
        former = left.key.rpartition("/")[0]
        for named in named_files(minutes):
            found.setdefault(f"{former}{named.file.removeprefix(minutes.home.key)}", named.file)
    return found

"""The pages of the site: a public archive in, Markdown out. Nothing here writes a file or knows MkDocs.

To add a kind of page: a module with a function from ``PublicArchive`` to pages, and a line in ``PAGES``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from generator.archive.entries import PublicArchive
from generator.pages.ask import ask_pages
from generator.pages.case import case_pages
from generator.pages.cases import cases_pages
from generator.pages.council import council_page
from generator.pages.entries import entry_pages
from generator.pages.ground import ground_pages
from generator.pages.home import councils_page, home_page
from generator.pages.kept import kept_page
from generator.pages.ledger import ledger_page
from generator.pages.left import pages_left
from generator.pages.linked import described
from generator.pages.municipality import municipality_page
from generator.pages.office import office_pages
from generator.pages.page import Page
from generator.pages.people import people_page
from generator.pages.person import person_pages
from generator.pages.registers import correction_pages, decision_pages, withheld_pages
from generator.pages.search import search_page
from generator.pages.session import expired_page, session_page
from generator.pages.statement import statement_page
from generator.pages.votes import votes_pages
from generator.pages.words import words_page
from generator.pages.years import year_pages

Maker: TypeAlias = Callable[[PublicArchive], Iterable[Page]]

PAGES: tuple[Maker, ...] = (
    lambda public: [home_page(public), councils_page(public), search_page(public), statement_page(public)],
    lambda public: [ledger_page(public), kept_page(public)],
    lambda public: (municipality_page(public, home) for home in public.municipalities),
    lambda public: (council_page(public, council) for council in public.councils),
    lambda public: (session_page(public, minutes) for minutes in public.minutes),
    lambda public: (expired_page(minutes) for minutes in public.expired),
    pages_left,
    year_pages,
    decision_pages,
    withheld_pages,
    correction_pages,
    ground_pages,
    ask_pages,
    words_page,
    entry_pages,
    votes_pages,
    cases_pages,
    case_pages,
    people_page,
    person_pages,
    office_pages,
)


def all_pages(public: PublicArchive) -> Iterator[Page]:
    """Every page of the site that is made from the archive."""
    for maker in PAGES:
        yield from (described(public, page) for page in maker(public))

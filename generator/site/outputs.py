"""Everything the site holds beside what the theme brings: pages as Markdown, and files as bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.archive.entries import PublicArchive
from generator.archive.files import Files, JoinedFiles, MemoryFiles
from generator.archive.spool import Spool
from generator.exports import export_files, made_once, without_address
from generator.exports.about.page import data_page
from generator.exports.format import Standing
from generator.exports.turns import count_characters
from generator.facts.address import base_of
from generator.facts.cases import matters
from generator.facts.gist import gist
from generator.model.council import Site
from generator.pages import all_pages
from generator.pages.linked import described
from generator.pages.page import Page
from generator.search.gist import Member
from generator.site.attachments import attachments_of
from generator.site.catalogue import catalogue
from generator.site.former import former_files
from generator.site.members import Members
from generator.site.signposts import signposts
from generator.site.sitemap import sitemap


@dataclass(frozen=True)
class SiteFiles:
    """The site's name, its pages, and the attachments by their path on the site with the name of the file to copy."""

    name: str
    pages: tuple[Page, ...]
    attachments: dict[str, str]
    about: Site = field(default_factory=Site)
    """What ``site.yml`` says; the frame of every page names the keeper."""
    public: PublicArchive | None = None
    """The archive that the pages show, for its other forms."""
    forms: Spool | None = None
    """Their files; None in a preview, which is to be quick: there they are made when they are written."""
    members: Members = field(default_factory=Members)
    """What was found of sessions for the search."""
    sizes: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """By the key of each of those forms: how many files and bytes."""
    let_go: Callable[[], None] = lambda: None
    """Told when all pages are written, of which the words of sessions are made; those of forms and search are put by."""

    def others(self) -> Iterator[tuple[str, bytes]]:
        """Path and content of what the site holds beside pages, attachments and the search index, one after the other."""
        if self.public:
            yield from self._of_forms(self.public)
            yield from signposts(self.public)
            if base_of(self.about.url):
                yield from catalogue(self.public, self.forms.sums) if self.forms else ()
                yield from sitemap(self.public, self.pages)

    def _of_forms(self, public: PublicArchive) -> Iterator[tuple[str, bytes]]:
        """The files of all forms, and those at addresses that moved; in a preview, which nobody fetches by a program, none of these."""
        if self.forms is None:
            yield from export_files(public)
            return
        yield from self.forms.files()
        for former, now in former_files(public, self.forms.sums):
            yield former, self.forms.read(now)

    @property
    def searched(self) -> Iterator[Member]:
        """What the search index is made of, session by session, then the matters; the words of each are there when they are asked for."""
        if self.public:
            yield from map(self.members.of, self.public.minutes)
            yield from (self.members.of_matter(self.public, matter) for matter in matters(self.public))

    @property
    def characters(self) -> int:
        """About how many can be searched."""
        return sum(gist(minutes.session).characters for minutes in self.public.minutes) if self.public else 0

    @property
    def left_out(self) -> tuple[str, ...]:
        """What is not made, since ``site.yml`` does not say where the site will be."""
        if self.public is None or base_of(self.about.url):
            return ()
        return (
            *without_address(self.public),
            "検索エンジンとブラウザーのための sitemap.xml と opensearch.xml",
            "オープンデータの目録に載せるための data/dcat.json と data/ckan.csv",
        )

    @property
    def addresses(self) -> list[str]:
        """The paths on the built site of all that the archive makes, the search index left out."""
        return [*(page.address for page in self.pages), *self.attachments]


def site_files(public: PublicArchive, standing: Standing | None = None) -> SiteFiles:
    """All outputs of a public archive, but for what is ``standing``."""
    members = Members(standing)
    forms: Spool | None = None
    sizes: dict[str, tuple[int, int]] = {}
    if not public.preview:
        forms, sizes = made_once(public, standing, members.of if standing else None)
    elif standing:
        for minutes in public.minutes:
            count_characters(public, minutes, standing)
    return SiteFiles(
        public.site.name,
        (*all_pages(public), described(public, data_page(public, sizes))),
        attachments_of(public),
        public.site,
        public,
        forms,
        members,
        sizes,
    )


def rendered(site: SiteFiles, files: Files) -> Files:
    """Each page as Markdown, each attachment and the other files; for a builder other than MkDocs."""
    made = {page.path: page.source.encode("utf-8") for page in site.pages}
    pages = MemoryFiles(made | dict(site.others()))
    parts: dict[str, tuple[Files, str]] = {path: (pages, path) for path in pages.names()}
    return JoinedFiles(parts | attached(site, files))


def attached(site: SiteFiles, files: Files) -> dict[str, tuple[Files, str]]:
    """Each attachment's path on the site, and where its content is; those that are not there are left out."""
    known = set(files.names())
    return {path: (files, name) for path, name in site.attachments.items() if name in known}

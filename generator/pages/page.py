"""A page as a value, and addresses between pages."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256

from generator.archive.entries import CouncilEntry, Minutes, MunicipalityEntry
from generator.pages.html import Html

_NOT_TO_BE_FOUND = {"expired", "kept", "left", "problems"}
_NOT_IN_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


@dataclass(frozen=True)
class Later:
    """The text of a page that is made when somebody asks; ``key`` stands for all that it is made of, so that nobody need ask twice."""

    key: str
    make: Callable[[], Html]


@dataclass(frozen=True)
class Page:
    """One Markdown page. ``path`` ends in ``.md``; links between pages are to the ``.html`` built from it."""

    path: str
    title: str
    content: Html | Later
    trail: tuple[tuple[str, str], ...] = ()
    """The pages above it, as (title, path), from the home page down."""
    description: str = ""
    kind: str = "page"
    """What kind of page it is; the style sheet and the tests ask."""
    notice: str = ""
    """Said on every page of a fictional municipality, a digest or a draft."""
    options: dict[str, object] = field(default_factory=dict)
    """Further front matter for the theme: ``previous`` and ``next`` as (title, path)."""
    linked: tuple[Mapping[str, object], ...] = ()
    """What it is about, for machines; ``linked.py`` makes a block of it."""

    @property
    def markdown(self) -> Html:
        """Its text, with ready HTML in it."""
        return self.content.make() if isinstance(self.content, Later) else self.content

    @property
    def digest(self) -> str:
        """Stands for its place and all that it says, in hexadecimal; what is made later is not made for it."""
        head = json.dumps([self.path, self.front_matter])
        said = f"later {self.content.key}" if isinstance(self.content, Later) else f"now {self.content}"
        return sha256(f"{head}\n{said}".encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def address(self) -> str:
        """The path of the page on the built site."""
        return html_path(self.path)

    @property
    def is_to_be_found(self) -> bool:
        """Whether search engines are to know the page: none for editors only, none whose content is over, and none that each reader fills alone."""
        return self.kind not in _NOT_TO_BE_FOUND and not self.options.get("draft")

    @property
    def front_matter(self) -> dict[str, object]:
        """What the theme needs to know beside the text; links are relative to the page."""
        meta: dict[str, object] = {"title": self.title, "kind": self.kind}
        if self.description:
            meta["description"] = self.description
        if not self.is_to_be_found:
            meta["hidden"] = True
        if self.notice:
            meta["notice"] = self.notice
        if self.trail:
            meta["trail"] = [[title, relative(self.path, path)] for title, path in self.trail]
        for key, value in self.options.items():
            meta[key] = [value[0], relative(self.path, value[1])] if isinstance(value, tuple) else value
        return meta

    @property
    def source(self) -> str:
        """The whole Markdown file, front matter first. Its values are JSON, which every YAML reader reads alike."""
        lines = [f"{key}: {_json(value)}" for key, value in self.front_matter.items()]
        return "---\n" + "\n".join(lines) + "\n---\n\n" + self.markdown


_encoded = json.JSONEncoder(ensure_ascii=False).encode


def _json(value: object) -> str:
    """JSON that YAML reads too: it knows other line ends than JSON does, and characters that may not stand in it."""
    return _NOT_IN_YAML.sub(lambda m: f"\\u{ord(m[0]):04x}", _encoded(value))


def html_path(path: str) -> str:
    """``a/b.md`` to ``a/b.html``."""
    return path.removesuffix(".md") + ".html"


def relative(from_path: str, to_path: str, anchor: str = "") -> str:
    """The link from one page to another, or to a file, relative so that the site works in any folder."""
    target = html_path(to_path) if to_path.endswith(".md") else to_path
    link = _way(posixpath.dirname(from_path), target)
    return f"{link}#{anchor}" if anchor else link


def source_link(from_path: str, to_path: str) -> str:
    """The link from one Markdown file to another, for links written in Markdown."""
    return _way(posixpath.dirname(from_path), to_path)


@lru_cache(maxsize=4096)
def _way(folder: str, target: str) -> str:
    """Asked for every remark that a register names, mostly the same."""
    return posixpath.relpath(target, folder or ".")


HOME = "index.md"
COUNCILS = "councils.md"
YEARS = "years/index.md"
DECISIONS = "decisions/index.md"
WITHHELD = "withheld/index.md"
CASES = "cases/index.md"
PEOPLE = "people/index.md"
VOTES = "votes/index.md"
CORRECTIONS = "corrections/index.md"
LEDGER_PAGE = "ledger/index.md"
SEARCH = "search.md"
STATEMENT = "accessibility.md"
KEPT = "kept.md"
DATA = "data/index.md"
WORDS = "words.md"
EASY = "easy.md"
ENGLISH = "english.md"


def beside(years: Sequence[int], year: int, shown: Callable[[int], tuple[str, str]]) -> dict[str, object]:
    """Front matter that leads from the page of a year to those before and after it, of which ``shown`` gives title and path."""
    known = sorted(one for one in years if one)
    at = known.index(year) if year in known else -1
    found: dict[str, object] = {"of": "年度"} if at >= 0 and len(known) > 1 else {}
    if at > 0:
        found["previous"] = shown(known[at - 1])
    if 0 <= at < len(known) - 1:
        found["next"] = shown(known[at + 1])
    return found


def municipality_path(home: MunicipalityEntry) -> str:
    """The page of a municipality."""
    return f"{home.id}/index.md"


def council_path(council: CouncilEntry) -> str:
    """The page of a council."""
    return f"{council.key}/index.md"


def session_path(minutes: Minutes) -> str:
    """The page of a session."""
    return f"{minutes.key}.md"


def year_path(year: int) -> str:
    """The page of a fiscal year."""
    return f"years/{year}.md"


def ground_path(home: MunicipalityEntry, ground: str) -> str:
    """The page of a ground of withholding."""
    return f"{home.id}/grounds/{ground}.md"


def ask_path(home: MunicipalityEntry) -> str:
    """The page that says how to ask for what is not shown."""
    return f"{home.id}/ask.md"


def votes_path(council: CouncilEntry, year: int) -> str:
    """The votes of a council in a fiscal year; 0 is a year that is not known."""
    return f"votes/{council.key}/{year or 'unknown'}.md"


def case_path(home: MunicipalityEntry, case: str) -> str:
    """The page of a matter."""
    return f"{home.id}/cases/{case}.md"


def person_path(home: MunicipalityEntry, person: str) -> str:
    """The page of somebody who has one."""
    return f"{home.id}/people/{person}.md"


def office_path(home: MunicipalityEntry, office: str) -> str:
    """The page of an office."""
    return f"{home.id}/offices/{office}.md"


def trail_to(home: MunicipalityEntry, council: CouncilEntry | None = None) -> tuple[tuple[str, str], ...]:
    """The pages above a municipality's or council's page."""
    trail = [("ホーム", HOME), (home.name, municipality_path(home))]
    if council:
        trail.append((council.name, council_path(council)))
    return tuple(trail)


def notice_of(home: MunicipalityEntry) -> str:
    """What must be said on every page of this municipality, or nothing."""
    if home.municipality.fictional:
        return "この自治体・会議・人物はすべて架空です。書式を示すための見本として作りました。"
    if home.municipality.digest:
        return (
            "これは会議録そのものではありません。公表された会議録から、日時・議題・結果などの事実だけを"
            "このサイトの言葉でまとめた抄録です。"
        )
    return ""


def site_notice(homes: tuple[MunicipalityEntry, ...]) -> str:
    """What must be said on pages that list several municipalities."""
    fictional = [home.name for home in homes if home.municipality.fictional]
    digests = any(home.municipality.digest for home in homes)
    parts = []
    if fictional:
        parts.append(f"{'・'.join(fictional)}は架空の自治体で、その会議と人物もすべて架空の見本です。")
    if digests:
        parts.append("実在の自治体のページは、公表された会議録から事実だけをまとめた抄録です。")
    return "".join(parts)

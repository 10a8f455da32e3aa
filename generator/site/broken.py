"""In a preview, what is wrong stands on the page it concerns; a file that cannot be read becomes such a page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from generator.pages import markup
from generator.pages.html import Html
from generator.pages.markup import element, escape
from generator.pages.page import Page
from generator.problems.problem import Problem
from generator.site.outputs import SiteFiles


def with_problems(site: SiteFiles, problems: Sequence[Problem], unread: Collection[str] = ()) -> SiteFiles:
    """The same site, each problem shown at the address of the file it is in."""
    return replace(site, pages=tuple(pages_with(site.pages, problems, unread)))


def pages_with(
    pages: Iterable[Page], problems: Sequence[Problem], unread: Collection[str] = ()
) -> list[Page]:
    """Pages with their problems, and one for each file with problems that none of them shows.

    Files that are ``unread`` cannot be read any more; their pages show what was last read of them.
    """
    by_page: defaultdict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        by_page[_page_of(problem.place.file)].append(problem)
    shown = [
        _with_notice(page, by_page.pop(page.path), unread) if page.path in by_page else page for page in pages
    ]
    return shown + [_broken(path, found) for path, found in sorted(by_page.items())]


def _page_of(file: str) -> str:
    """The page that a file of the archive makes."""
    parts = file.rstrip("/").split("/")
    if parts[-1] in ("municipality.yml", "grounds.yml", "council.yml"):
        return "/".join([*parts[:-1], "index.md"])
    if len(parts) == 3 and parts[-1].endswith(".yml"):
        return file.removesuffix(".yml") + ".md"
    return "index.md"


def _table(problems: Sequence[Problem]) -> Html:
    rows = [
        (
            escape(f"{p.place.file} {p.place.line}行 {p.place.column}字目"),
            escape(p.message),
            escape(p.fix),
            escape(f"{p.severity} {p.code}"),
        )
        for p in problems
    ]
    return markup.table("直すところ", ("場所", "見つかったこと", "直し方", "規則"), rows, class_="problems")


def _with_notice(page: Page, problems: Sequence[Problem], unread: Collection[str]) -> Page:
    said = (
        f"「{problems[0].place.file}」を読めません（下見だけに出ます）。下の表の所を直して保存してください。表の下は、最後に読めたときのページです。"
        if problems[0].place.file in unread
        else f"このページのもとのファイルに、直すところが{len(problems)}か所あります（下見だけに出ます）。"
    )
    lead = element("p", escape(said), class_="notice")
    return replace(page, content=markup.after_title(page.markdown, lead, _table(problems)))


def _broken(path: str, problems: Sequence[Problem]) -> Page:
    file = problems[0].place.file
    lead = f"「{file}」を読めません。下の所を直して保存すると、このページが会議録に変わります。"
    return Page(
        path=path,
        title=f"直すところがあります：{file}",
        content=markup.join(
            [
                markup.heading(1, "直すところがあります", "top"),
                element("p", escape(lead)),
                _table(problems),
            ]
        ),
        trail=(("ホーム", "index.md"),),
        kind="problems",
    )

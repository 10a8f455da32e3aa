"""What the templates in ``overrides/`` may ask for beside the page: whose archive it is, and the addresses of assets.

An asset's address ends in ``?v=`` and the beginning of its hash, so that a browser that has kept the style sheet of the
last version does not put it round pages of this one. Plain servers and folders on disk pass over what stands there.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import cache

import segno
from jinja2 import Environment, pass_context
from markupsafe import Markup
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext, url_filter

from generator.facts.address import base_of
from generator.pages.markup import kept
from generator.search.bundles import FOLDER
from generator.site.outputs import SiteFiles


def dress(env: Environment, site: SiteFiles, files: Files, *, guide: bool) -> None:
    """Give the templates ``archive`` (what ``site.yml`` says), ``base_address`` (the address of the site, where it is known), ``title_of``, ``is_there``, ``guide`` (whether to lead to it: only editors need it), ``qr``, ``| asset`` and ``search_version``."""
    version = _versions(files)

    def is_there(path: str) -> bool:
        """Whether the site has a page or file that an archive may lack, by its source."""
        return files.get_file_from_path(path) is not None

    @pass_context
    def asset(context: TemplateContext, path: str) -> str:
        """The address of an asset, relative to the page, with its version."""
        address = url_filter(context, path)
        return f"{address}?v={version(path)}" if is_there(path) else address

    # Text is text wherever a template puts it; the themes of MkDocs leave that to each place.
    env.autoescape = True
    env.globals["archive"] = site.about
    env.globals["base_address"] = base_of(site.about.url)
    env.globals["title_of"] = title_of
    env.globals["guide"] = guide and is_there("guide/index.md")
    env.globals["is_there"] = is_there
    env.globals["qr"] = qr_code
    env.globals["search_version"] = version(FOLDER)
    env.filters["asset"] = asset
    env.filters["kept"] = kept_together
    env.filters["one_line"] = one_line


def kept_together(words: str) -> Markup:
    """Words as HTML (of text, what ``e`` makes of it) in which no line breaks within 第1回 or 12月25日."""
    return Markup(kept(Markup(words).unescape()))


def qr_code(address: str) -> Markup:
    """The address as a QR code, an SVG element without a size of its own that a phone reads from paper; a tenth of it may be soiled."""
    drawn = segno.make(address, error="m", micro=False)
    return Markup(drawn.svg_inline(omitsize=True, svgclass="qr", lineclass=None, border=4))


def one_line(words: str) -> str:
    """Text without line ends, for the head of a page."""
    return " ".join(str(words).split())


def title_of(page: Page) -> str:
    """The title as text: as the page's data say it, or what its first heading, which is HTML, reads as."""
    title = page.meta.get("title")
    return str(title) if title else Markup(page.title or "").striptags()


def _versions(files: Files) -> Callable[[str], str]:
    """The version of an asset by its path; the search's are loaded by one another and share one."""
    by_path = {file.src_uri: file for file in files}

    @cache
    def version(path: str) -> str:
        if not path.startswith(FOLDER):
            return _short(by_path[path].content_bytes)
        return _short(
            b"".join(by_path[name].content_bytes for name in sorted(by_path) if name.startswith(FOLDER))
        )

    return version


def _short(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:8]

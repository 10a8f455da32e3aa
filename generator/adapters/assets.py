"""What of the files that MkDocs has gathered, of the theme, of our own and of hand-written ones, the site serves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import material
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from generator.adapters import theme_css
from generator.docs.declared import KINDS
from generator.search import bundles, minify

_THEME = Path(material.__file__).parent
#: Material's style sheet, which its name changes with; the rest of the theme stays out of the site.
_THEME_SHEET = "assets/stylesheets/main."
#: Plain hosts compress nothing; comments need not be sent to every reader. Names stay, for reports of a browser.
_JOINED = {
    "assets/site/sheet.css": (theme_css.SHEET, "assets/site/site.css", "assets/search/search.css"),
    "assets/site/lists.css": ("assets/site/minutes.css", "assets/site/lists.css", "assets/search/panel.css"),
    "assets/site/start.js": ("assets/site/start.js", "assets/site/menu.js", "assets/site/early.js"),
    "assets/site/session.js": tuple(
        f"assets/site/{name}.js"
        for name in (
            *("make", "store", "quoting", "copying", "places"),
            *("remarks", "back", "paper", "aloud", "tools"),
        )
    ),
    "assets/site/kept.js": tuple(
        f"assets/site/{name}.js" for name in ("make", "store", "quoting", "copying", "kept")
    ),
    "assets/site/lists.js": ("assets/site/make.js", "assets/site/lists.js", "assets/site/sort.js"),
}
"""What is joined from what: sheets for every page, and for all but the search page, which is kept light; what begins each page; the scripts of a kind of page, in the order in which they run."""
_ALONE_TOO = "assets/site/places.js"
_MINIFIED: dict[str, Callable[[str], str]] = {".js": minify.script, ".css": minify.sheet}


def trim_theme(files: Files, config: MkDocsConfig) -> None:
    """Put the part of Material's style sheet that these pages use in place of the whole."""
    whole = [
        file for file in files if file.src_uri.startswith(_THEME_SHEET) and file.src_uri.endswith(".css")
    ]
    if not whole:
        raise PluginError(
            "Material for MkDocs の様式（main.*.css）が見つかりません。theme の name は material にしてください。"
        )
    sheet = theme_css.trimmed(whole[0].content_string)
    files.append(File.generated(config, theme_css.SHEET, content=sheet))


def join(files: Files, config: MkDocsConfig) -> None:
    """Put the scripts of the search into few files, so the style sheets and what begins a page: a slow line is asked less often."""
    scripts = {
        Path(file.src_uri).stem: file
        for file in list(files)
        if file.src_uri.startswith(bundles.FOLDER) and file.src_uri.endswith(".js")
    }
    for file in scripts.values():
        files.remove(file)
    sources = {name: file.content_string for name, file in scripts.items()}
    for path, content in bundles.bundled(sources).items():
        files.append(File.generated(config, path, content=content.decode()))
    joined = {
        path: [part for name in parts if (part := files.get_file_from_path(name))]
        for path, parts in _JOINED.items()
    }
    whole = {
        path: "".join(f"{_MINIFIED[Path(path).suffix](part.content_string)}\n" for part in parts)
        for path, parts in joined.items()
    }
    for part in {part.src_uri: part for parts in joined.values() for part in parts}.values():
        if part.src_uri != _ALONE_TOO:
            files.remove(part)
    for path, text in whole.items():
        files.append(File.generated(config, path, content=text))


def shrink(files: Files, config: MkDocsConfig) -> None:
    """Serve the scripts and style sheets of the frame without their comments; those under ``docs/`` stay as they are."""
    for file in list(files):
        how = _MINIFIED.get(Path(file.src_uri).suffix)
        if how and file.src_dir in config.theme.dirs:
            files.remove(file)
            files.append(File.generated(config, file.src_uri, content=f"{how(file.content_string)}\n"))


def leave_out(files: Files, config: MkDocsConfig, published: set[str]) -> None:
    """Take out the theme's own, templates, and what of the hand-written part is not among ``published``."""
    for file in list(files):
        theme = file.src_dir is not None and Path(file.src_dir).is_relative_to(_THEME)
        unnamed = file.src_dir == config.docs_dir and file.src_uri not in published
        if theme or unnamed or Path(file.src_uri).suffix.lower() not in KINDS:
            files.remove(file)

"""MkDocs' own server, with the minutes watched: for a site in which others than this program have a hand, of whom nothing is known."""

from __future__ import annotations

import logging
import re
from pathlib import Path

from mkdocs.commands.serve import serve

#: What MkDocs says, and what an editor is told instead; an empty text is not shown. The rest passes as it is.
_SAID = (
    (re.compile(r"Building documentation.*|Watching paths.*|A 'dirty' build.*|Reloading browsers.*"), ""),
    (re.compile(r"Documentation built in ([\d.]+) seconds"), r"できました（\1 秒）。"),
    (
        re.compile(r"Serving on (\S+) and opening.*"),
        r"ブラウザーで \1 を開きます（開かないときは、このアドレスを打ってください。終わるときは Ctrl+C）。",
    ),
    (re.compile(r"Serving on (\S+)"), r"ブラウザーで \1 を開いてください（終わるときは Ctrl+C）。"),
    (re.compile(r"Detected file changes"), "保存されたファイルを読み直しています。"),
    (re.compile(r"Browser connected: (.*)"), r"ブラウザーが開いています: \1"),
    (re.compile(r"Shutting down.*"), "下見を終わります。"),
)


class InJapanese(logging.Filter):
    """Puts what the preview's server says into the editor's language."""

    def filter(self, record: logging.LogRecord) -> bool:
        said = record.getMessage()
        for pattern, words in _SAID:
            match = pattern.search(said)
            if match and record.name.startswith("mkdocs"):
                record.msg, record.args = said[: match.start()] + match.expand(words), ()
                return bool(words)
        return True


def speak_japanese() -> None:
    """Let the preview's server say what it says to an editor."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    for handler in logging.getLogger().handlers:
        handler.addFilter(InJapanese())
    logging.getLogger("mkdocs").setLevel(logging.INFO)


def serve_plainly(config_file: Path, address: str, *, opens: bool = False) -> None:
    """Serve until interrupted. MkDocs loads its configuration anew at each change, so whose data it is stands in the environment."""
    # "dirty" builds only the pages whose text changed (GeneratedFile); a large archive would take minutes otherwise.
    serve(str(config_file), livereload=True, build_type="dirty", dev_addr=address, open_in_browser=opens)

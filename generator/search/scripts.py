"""The files that belong to the engine itself: lunr.js, the folding data and the words of the pages, as scripts."""

from __future__ import annotations

import json
import re
from importlib import resources

from generator.search.fold import fold_data

# A comment, or something that may hold what looks like one: strings, and regular expressions after an operator.
_TOKEN = re.compile(
    r"""(?P<comment>/\*.*?\*/|//[^\n]*)
    |(?P<string>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')
    |(?P<regex>(?<=[(,=:!&|?{};\s])/(?![/*\s])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n\[])+/[a-z]*)""",
    re.DOTALL | re.VERBOSE,
)


def lunr_script() -> bytes:
    """lunr.js as the installed mkdocs ships it, its licence kept, other comments and indentation left out.

    It is served as it lies on disk, often without compression; comments are more than half of it.
    """
    source = (resources.files("mkdocs") / "contrib/search/templates/search/lunr.js").read_text("utf-8")
    licence = source[: source.index("*/") + 2]
    bare = _TOKEN.sub(lambda found: " " if found["comment"] else found[0], source)
    lines = (line.strip() for line in bare.splitlines())
    return (licence + "\n" + "\n".join(line for line in lines if line) + "\n").encode("ascii")


def data_script() -> bytes:
    """fold.json and messages.json for the browser, in ASCII, so that no server can spoil them."""
    messages = json.loads(resources.files("generator.search").joinpath("messages.json").read_text("utf-8"))
    rules = {key: value for key, value in fold_data().items() if key != "comment"}
    body = json.dumps({"fold": rules, "messages": messages}, separators=(",", ":"), sort_keys=True)
    return f"globalThis.minutesSearchData={body};\n".encode("ascii")

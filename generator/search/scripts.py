"""The files that belong to the engine itself: lunr.js, the folding data and the words of the pages, as scripts."""

from __future__ import annotations

import json
import re
from importlib import resources

from generator.search.fold import fold_data

# Sections of lunr.js that prepare words for an index; ours is assembled from terms that are ready.
_UNUSED = re.compile(
    r"/\*!\n \* lunr\.(?:stemmer|stopWordFilter|trimmer)\n.*?(?=/\*!\n \* lunr\.)", re.DOTALL
)
# Spaces that only please the eye, clear of words and of the signs that two of would read otherwise.
_AIRY = re.compile(r" ?([=(){},:?<>|&;*]) ?")
# A comment, or something that may hold what looks like one: strings, and regular expressions after an operator.
_TOKEN = re.compile(
    r"""(?P<comment>/\*.*?\*/|//[^\n]*)
    |(?P<string>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')
    |(?P<regex>(?<=[(,=:!&|?{};\s])/(?![/*\s])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n\[])+/[a-z]*)
    |(?P<code>[^"'/]+)""",
    re.DOTALL | re.VERBOSE,
)


def lunr_script() -> bytes:
    """lunr.js as the installed mkdocs ships it, its licence kept; comments, indentation and three unused parts left out.

    It is served as it lies on disk, often without compression; comments are more than half of it.
    """
    source = (resources.files("mkdocs") / "contrib/search/templates/search/lunr.js").read_text("utf-8")
    licence = source[: source.index("*/") + 2]
    bare = _TOKEN.sub(_tightened, _UNUSED.sub("", source))
    lines = (line.strip() for line in bare.splitlines())
    return (licence + "\n" + "\n".join(line for line in lines if line) + "\n").encode("ascii")


def _tightened(found: re.Match[str]) -> str:
    if found["comment"]:
        return " "
    return _AIRY.sub(r"\1", found[0]) if found["code"] else found[0]


def data_script() -> bytes:
    """fold.json and messages.json for the browser, in ASCII, so that no server can spoil them."""
    messages = json.loads(resources.files("generator.search").joinpath("messages.json").read_text("utf-8"))
    rules = {key: value for key, value in fold_data().items() if key != "comment"}
    body = json.dumps({"fold": rules, "messages": messages}, separators=(",", ":"), sort_keys=True)
    return f"globalThis.minutesSearchData={body};\n".encode("ascii")

"""The scripts of the search put together in few files, so that a reader on a slow line asks for few.

A script stands in its file as a function that box.js calls when its turn comes: ``minutesScripts({name:function(){…}})``.
Which stand together, and in which order they run, box.js and page.js say in lists of their own.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from generator.search import minify
from generator.search.scripts import data_script, lunr_script, sentences_script

FOLDER = "assets/search/"
ALONE = ("inflate", "table")
"""Asked for by few readers."""


_WHOLE = re.compile(r'(?s)\(function\(root\)\{("use strict";.*)\}\)\(globalThis\);')


def _body(script: str) -> str:
    """What a script does with ``root``; lunr, which is not ours and not strict, as it is."""
    own = _WHOLE.fullmatch(script.strip())
    return own[1] if own else script + "\n"


def listed(source: str, name: str) -> list[str]:
    """The list ``const NAME = ["…"];`` of a script."""
    found = re.search(rf"const {name} = (\[.*?\]);", source)
    if not found:
        raise ValueError(f"the scripts have no list {name}")
    names: list[str] = json.loads(found[1])
    return names


def bundles(box: str, page: str) -> dict[str, list[str]]:
    """Which scripts stand in each file: those that find, that show, that score, that make what stands beside an answer, that mark, that look for what was meant."""
    finding = listed(box, "LOADING") + listed(box, "ASKING")
    answering = listed(box, "RANKING") + listed(box, "SHOWING")
    return {
        "ask": finding,
        "answer": answering,
        "page": ["address"],
        "rank": listed(box, "SCORING"),
        "beside": listed(page, "BESIDE"),
        "mark": ["snippet", "mark"],
        "slips": listed(box, "NEAR"),
    }


def bundled(scripts: Mapping[str, str]) -> dict[str, bytes]:
    """By path, the files that a site serves; ``scripts`` by name, as they stand in overrides/assets/search."""
    small = {name: minify.script(source) for name, source in scripts.items()}
    small |= {"lunr": lunr_script().decode(), "sentences": sentences_script()}
    files = {}
    for name, parts in bundles(scripts["box"], scripts["page"]).items():
        functions = ",\n".join(f"{part}:function(root){{{_body(small[part])}}}" for part in parts)
        files[name] = f"minutesScripts({{{functions}}});\n"
    files["ask"] = data_script().decode() + files["ask"]
    files["page"] += small["page"]
    files |= {name: small[name] for name in ("box", *ALONE)}
    return {f"{FOLDER}{name}.js": text.rstrip("\n").encode() + b"\n" for name, text in files.items()}

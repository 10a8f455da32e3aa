"""The files that belong to the engine itself: lunr.js, the folding data and the words of the pages, as scripts."""

from __future__ import annotations

import hashlib
import json
import re
from importlib import resources

from generator.japanese.data import read
from generator.search import minify
from generator.search.documents import WIRE
from generator.search.fold import fold_data

# Sections of lunr.js that take words apart, make an index of them or read queries; ours is assembled from terms that
# are ready, and engine.js reads the queries. Nothing that stays runs any of it when it is loaded.
_UNUSED = (
    r"/\*!\n \* lunr\.(?:tokenizer|stemmer|stopWordFilter|trimmer)\n.*?(?=/\*!\n \* lunr\.)",
    r"/\*!\n \* lunr\.Builder\n.*?(?=/\*\*\n \* Contains and collects metadata about a matching document)",
    r"lunr\.QueryParseError = .*?(?=  /\*\*\n   \* export the module via AMD)",
    r"^lunr\.Pipeline\.(?:registerFunction|warnIfFunctionNotRegistered|prototype\.\w+) = function .*?^}$",
    r"^lunr\.(?:Index\.prototype\.(?:search|toJSON)|TokenSet\.fromFuzzyString|Token(?:\.prototype\.\w+)?|idf) = function .*?^}$",
)

_RULES = ("fold.json", "fold.py", "keys.py", "letters.py", "wire.json")


def lunr_script() -> bytes:
    """lunr.js as the installed mkdocs ships it, its licence kept; comments, indentation and unused parts left out.

    It is served as it lies on disk, often without compression; comments are more than half of it.
    """
    source = (resources.files("mkdocs") / "contrib/search/templates/search/lunr.js").read_text("utf-8")
    licence = source[: source.index("*/") + 2]
    for section in _UNUSED:
        source = re.sub(section, "", source, flags=re.DOTALL | re.MULTILINE)
    return f"{licence}\n{minify.script(source)}\n".encode("ascii")


def rules_hash() -> str:
    """Changes with what decides how a text is written in the index: a browser searches only by the rules of the index."""
    digest = hashlib.sha256()
    for name in _RULES:
        digest.update((resources.files("generator.search") / name).read_bytes())
    digest.update(json.dumps([read("numerals"), read("eras")], ensure_ascii=False).encode())
    return digest.hexdigest()[:10]


def sentences_script() -> str:
    """What is said of an answer, which nobody has to load before: joined to the words of the pages when it comes."""
    sentences = json.loads(resources.files("generator.search").joinpath("sentences.json").read_text("utf-8"))
    return f"Object.assign(minutesSearchData.messages,{json.dumps(sentences, ensure_ascii=False, separators=(',', ':'))});"


def data_script() -> bytes:
    """What the browser reads with Python, packed like a piece of the index: rules, words, eras, numerals, the wire."""
    messages = json.loads(resources.files("generator.search").joinpath("messages.json").read_text("utf-8"))
    rules = {key: value for key, value in fold_data().items() if key != "comment"}
    rules["same"] = "|".join(usual + variants for usual, variants in rules["same"].items())  # packs smaller
    wire = {key: value for key, value in WIRE.items() if key != "comment"}
    facts = {"eras": read("eras")["eras"], "numerals": read("numerals"), "wire": wire}
    from generator.search.pack import json_script  # numpy is loaded where files are made

    return json_script("data", {"rules": rules_hash(), "fold": rules, "messages": messages, **facts})

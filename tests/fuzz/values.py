"""Values drawn by chance: what the JSON Schemas of the model allow at a place, and what they do not."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from random import Random
from typing import Any

from generator.model.schema import MODELS

Schema = dict[str, Any]
MOST_DEEP = 5

#: Words that mean something to YAML, Markdown, HTML, templates, addresses, regular expressions or a reader of dates.
WORDS = (
    "", " ", "　", "\n", "\n\n\n", "\t", "\r\n", "\u0085", "\u2028", "\ufeff", "\u200b", "\u00ad", "\x80", "\x9f",
    "<img src=x onerror=alert(1)>", "</script><script>alert(1)</script>", "*a*", "[x](javascript:alert(1))", "<試行>",
    "javascript:alert(1)", "java\tscript:alert(1)", " javascript:x", "data:text/html,x", "//example.com", "http://[", "https://a b/", "mailto:a@b",
    "../../../etc/passwd", "..", "/", "C:\\x", "#", "# 題", "## x {#top}", "- a", "1. a", "```", "~~~", "---", "***", "> q", "|a|b|",
    "{{ config }}", "{% raw %}", "{: onclick=alert(1) }", "&amp;", "&#0;", "<!--", "-->", "<![CDATA[", "\\", "\\\\", "'", '"', "`",
    "true", "no", "~", "null", "0", "-1", "1e309", "NaN", "2025-02-30", "0001-01-01", "9999-12-31", "--02-29", "令和99999年", "R9999年度",
    "明治元年", "平成31年5月", "25:61", "24:00", "午後13時", "元", "百百百", "十", "²", "٣", "1" * 30, "9" * 5000, "99999999", "9999", "第1回",
    "top", "main", "r1", "s1", "n1", "a1", "m1", "w1", "withheld-w1", "agenda-a1", "overview", "x" * 61, "klzzwxh:0000", "𠮷", "が", "葛\U000e0100",
    "あ" * 3000, "\U0001f468\u200d\U0001f469", "\u202e逆", "a" * 300, "!important", "&anchor", "*alias", "%TAG", "@", "? ", ": ", " #", "$(x)",
)  # fmt: skip


def schema_of(file: str) -> Schema:
    """The schema of a file of the archive, by its name."""
    stem = file.rpartition("/")[2].removesuffix(".yml")
    return _schema(stem if stem in MODELS else "session")


@cache
def _schema(kind: str) -> Schema:
    return MODELS[kind].model_json_schema()


def inner(schema: Schema, whole: Schema, step: str | int) -> Schema:
    """The schema of what stands at a key or a place; one that allows anything where none is said."""
    for choice in _choices(schema, whole):
        if isinstance(step, int) and (items := choice.get("items")):
            return dict(items)
        if isinstance(step, str) and (found := choice.get("properties", {}).get(step)):
            return dict(found)
        if isinstance(step, str) and isinstance(found := choice.get("additionalProperties"), dict):
            return dict(found)
    return {}


def keys(schema: Schema, whole: Schema) -> list[str]:
    """Every key that the schema knows there."""
    return sorted({key for choice in _choices(schema, whole) for key in choice.get("properties", ())})


def _choices(schema: Schema, whole: Schema) -> Iterator[Schema]:
    if "$ref" in schema:
        yield from _choices(whole["$defs"][schema["$ref"].rpartition("/")[2]], whole)
        return
    several = schema.get("anyOf", ()) or schema.get("oneOf", ())
    for one in several:
        yield from _choices(one, whole)
    if not several:
        yield schema


def drawn(random: Random, schema: Schema, whole: Schema, depth: int = 0) -> Any:
    """A value that the schema allows; now and then one that it does not."""
    if random.random() < 0.01:
        return anything(random)
    choices = [one for one in _choices(schema, whole) if one.get("type") != "null"] or list(
        _choices(schema, whole)
    )
    choice = random.choice(choices)
    if "const" in choice or "enum" in choice:
        return choice.get("const", random.choice(choice.get("enum", [""])))
    kind = choice.get("type", "string")
    kind = random.choice(kind) if isinstance(kind, list) else kind
    if kind == "object":
        return _object(random, choice, whole, depth)
    if kind == "array":
        several = 0 if depth > MOST_DEEP else random.choice((0, 1, 1, 2, 3))
        parts = choice.get("prefixItems") or [choice.get("items", {})] * several
        return [drawn(random, part, whole, depth + 1) for part in parts]
    return _scalar(random, choice, kind)


def _object(random: Random, schema: Schema, whole: Schema, depth: int) -> dict[str, Any]:
    known = schema.get("properties", {})
    wanted = set(schema.get("required", ())) | set(
        random.sample(sorted(known), min(len(known), 0 if depth > MOST_DEEP else random.choice((0, 1, 2, 4))))
    )
    made = {key: drawn(random, known[key], whole, depth + 1) for key in known if key in wanted}
    if isinstance(more := schema.get("additionalProperties"), dict):
        made |= {random.choice(("w1", "会長", word(random))): drawn(random, more, whole, depth + 1)}
    return made


def _scalar(random: Random, schema: Schema, kind: str) -> Any:
    if kind == "null":
        return None
    if schema.get("examples") and random.random() < 0.7:
        return str(random.choice(schema["examples"]))
    if kind == "boolean":
        return random.choice(("true", "false"))
    if kind == "integer":
        return str(random.choice((0, 1, 2, 7, 9_999, 10_000, schema.get("maximum", 3), 10**30)))
    if "pattern" in schema:
        return random.choice(("a1", "r1", "m1", "s1", "p1", "kojin", "x-y", "top", word(random)))
    return random.choice(
        (word(random), "委員", "会長", "a1", "r1", "p1", "w1", "m1", "s1", "kojin", "議題の名前")
    )


def word(random: Random) -> str:
    """One of ``WORDS``, or several."""
    return "".join(random.choice(WORDS) for _ in range(random.choice((1, 1, 1, 2, 4))))


def anything(random: Random) -> Any:
    """A value of any shape."""
    shape = random.randrange(6)
    if shape == 0:
        return None
    if shape == 1:
        return [anything(random) for _ in range(random.randrange(3))]
    if shape == 2:
        return {word(random): anything(random) for _ in range(random.randrange(3))}
    return word(random)

"""Problems to text, JSON or CI annotations. Adding a format is a function and a line in ``FORMATS``."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from generator.problems.catalogue import Severity
from generator.problems.problem import Problem


def text(problems: Sequence[Problem], prefix: str = "") -> str:
    """One problem in two lines, for people: where and what, then how to mend it."""
    return "".join(
        f"{prefix}{p.place.file}:{p.place.line}:{p.place.column}: {p.severity}[{p.code}]: {p.message}\n"
        f"  fix: {p.fix}\n"
        for p in problems
    )


def as_json(problems: Sequence[Problem], prefix: str = "") -> str:
    """A JSON list for machines."""
    found = [
        {
            "file": f"{prefix}{p.place.file}",
            "line": p.place.line,
            "column": p.place.column,
            "severity": str(p.severity),
            "code": p.code,
            "message": p.message,
            "fix": p.fix,
        }
        for p in problems
    ]
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def github(problems: Sequence[Problem], prefix: str = "") -> str:
    """Workflow commands that GitHub shows beside the line."""

    def escaped(value: str, *, in_property: bool = False) -> str:
        value = value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
        return value.replace(":", "%3A").replace(",", "%2C") if in_property else value

    return "".join(
        f"::{p.severity} file={escaped(prefix + p.place.file, in_property=True)},line={p.place.line},"
        f"col={p.place.column},title={escaped(p.code, in_property=True)}::{escaped(p.message + p.fix)}\n"
        for p in problems
    )


FORMATS: dict[str, Callable[[Sequence[Problem], str], str]] = {
    "text": text,
    "json": as_json,
    "github": github,
}


def summary(problems: Sequence[Problem], may_publish: bool) -> str:
    """How many of each, and whether the site may be built all the same, in Japanese."""
    errors = sum(p.severity is Severity.ERROR for p in problems)
    warnings = len(problems) - errors
    if not problems:
        return "問題は見つかりませんでした。"
    stop = "このまま公開できます。" if may_publish else "エラーを直すまで公開できません。"
    if errors and may_publish:
        stop = "エラーは下書きの中だけなので、ほかの会議録は公開できます。"
    return f"エラー {errors} 件、注意 {warnings} 件。{stop}"

"""Small archives cut out of the bundled one, each a municipality with one or two sessions."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tests.conftest import ROOT

#: Sessions short enough to be tried thousands of times; between them every kind of block, paper and person.
SESSIONS = (
    ("shiraho/kankyo/2021-01", "shiraho/kankyo/2024-01"),
    ("shiraho/kyoiku/2021-02",),
    ("kirisawa/kotsu/2022-02", "kirisawa/kotsu/2019-01"),
    ("asanagi/toshi/2022-02", "asanagi/toshi/2023-01"),
    ("asanagi/toshi-bosai/2022-01", "asanagi/toshi/2023-01"),
    ("asanagi/toshokan/2020-02", "asanagi/toshokan/2019-01"),
    ("shinjuku/joho/2022-06",),
    ("higashimurayama/kojinjoho/2016-04",),
    ("tama/joho/2020-03",),
)

Content = Mapping[str, bytes]
"""An archive: the name of each file, and what is in it."""


def archives() -> list[Content]:
    """Every small archive."""
    return [_archive(sessions) for sessions in SESSIONS]


def _archive(sessions: tuple[str, ...]) -> Content:
    home = sessions[0].partition("/")[0]
    councils = sorted({name.rpartition("/")[0] for name in sessions})
    names = ["site.yml", f"{home}/municipality.yml", f"{home}/grounds.yml"]
    people = ROOT / "minutes" / home / "people.yml"
    there = {home, *councils, *sessions}
    if people.is_file() and _councils_in(people.read_text("utf-8"), home) <= there:
        names.append(f"{home}/people.yml")
        there.add(f"{home}/people")
    names += [f"{council}/council.yml" for council in councils] + [f"{name}.yml" for name in sessions]
    folder = ROOT / "minutes"
    for council in councils:
        names += sorted(p.relative_to(folder).as_posix() for p in (folder / council / "files").glob("*"))
    return {
        name: _of_what_is_there((folder / name).read_text("utf-8"), name, there)
        for name in names
        if name.endswith(".yml")
    } | {name: (folder / name).read_bytes() for name in names if not name.endswith(".yml")}


def _councils_in(people: str, home: str) -> set[str]:
    """The councils that posts and offices name."""
    named = re.findall(r"(?:attends: \[|council: )([a-z-]+)", people)
    return {f"{home}/{one}" for one in named}


def _of_what_is_there(content: str, name: str, there: set[str]) -> bytes:
    """The file without what it says of things that this small archive has not: where pages moved, matters, that it is whole."""
    beside = name.rpartition("/")[0]

    def kept(entry: re.Match[str]) -> str:
        return entry[0] if f"{beside}/{entry[1]}".strip("/") in there else ""

    content = re.sub(r"  - \{from: \S+, to: (\S+),.*\}\n", kept, content)
    content = re.sub(r"^ +case: \S+\n|, case: [a-z-]+|, complete: true", "", content, flags=re.MULTILINE)
    if f"{name.partition('/')[0]}/people" not in there:
        content = re.sub(r", (?:person|known): p-[a-z-]+", "", content)
    return re.sub(r"^moved:\n(?! )", "", content, flags=re.MULTILINE).encode()

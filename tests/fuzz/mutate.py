"""One or a few changes by chance to an archive: to the bytes of a file, to its lines, to its values."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from functools import cache
from random import Random
from typing import Any

import yaml

from generator.yaml.document import read_yaml
from tests.conftest import to_yaml
from tests.fuzz import values
from tests.fuzz.base import Content

Path = tuple[str | int, ...]
_NAMES = (
    "m/x.yml",
    "search/council.yml",
    "会議/municipality.yml",
    "a/b/c/d.yml",
    "x.yaml",
    "site.yml",
    "schema/a.json",
)


def mutated(random: Random, archive: Content) -> dict[str, bytes]:
    """The archive with something else in it."""
    files = dict(archive)
    for _ in range(random.choice((1, 1, 1, 2, 3))):
        name = _chosen(random, files)
        kind = random.random()
        if kind < 0.03:
            _moved(random, files, name)
        elif kind < 0.09:
            files[name] = _bytes(random, files[name])
        elif kind < 0.19:
            files[name] = _lines(random, files[name])
        else:
            files[name] = _structure(random, name, files[name])
    return files


def _chosen(random: Random, files: Content) -> str:
    """Mostly a session, which holds nearly everything; now and then one of the others."""
    readable = sorted(name for name in files if name.endswith(".yml"))
    sessions = [name for name in readable if name.count("/") == 2 and not name.endswith("council.yml")]
    return random.choice(sessions if sessions and random.random() < 0.75 else readable or sorted(files))


def _moved(random: Random, files: dict[str, bytes], name: str) -> None:
    how = random.randrange(3)
    content = files[name] if how == 0 else files.pop(name)
    if how < 2:
        files[random.choice((*_NAMES, name.replace(".yml", "-2.yml")))] = content


def _bytes(random: Random, content: bytes) -> bytes:
    found = bytearray(content)
    for _ in range(random.choice((1, 1, 2, 5))):
        at = random.randrange(len(found) + 1)
        end = min(len(found), at + random.choice((1, 1, 3, 20)))
        how = random.randrange(5)
        if how == 0:
            del found[at:end]
        elif how == 1:
            found[at:at] = random.choice(
                (random.randbytes(2), values.word(random).encode("utf-8", "surrogatepass"))
            )
        elif how == 2:
            found[at:at] = found[at:end]
        elif how == 3:
            found[at:end] = bytes(random.randrange(256) for _ in range(end - at))
        elif random.random() < 0.2:
            del found[at:]
    return bytes(found)


def _lines(random: Random, content: bytes) -> bytes:
    lines = content.split(b"\n")
    for _ in range(random.choice((1, 1, 2))):
        at = random.randrange(len(lines))
        line = lines[at]
        how = random.randrange(7)
        if how == 0:
            del lines[at]
            lines = lines or [b""]
        elif how == 1:
            lines.insert(random.randrange(len(lines) + 1), line)
        elif how == 2:
            lines[at] = random.choice((b" ", b"  ", b"\t", "　".encode())) + line
        elif how == 3:
            lines[at] = line.removeprefix(b"  ")
        elif how == 4:
            lines[at] = line.replace(b": ", random.choice((b":", "：".encode(), b" : ", b": : ")), 1)
        elif how == 5:
            lines[at] = (
                line.partition(b": ")[0] + b": " + values.word(random).encode("utf-8", "surrogatepass")
            )
        else:
            lines[at] = line.replace(b"- ", random.choice((b"-", "－ ".encode(), b"- - ")), 1)
    return b"\n".join(lines)


def _structure(random: Random, name: str, content: bytes) -> bytes:
    data = copy.deepcopy(_read(name, content))
    schema = values.schema_of(name)
    for _ in range(random.choice((1, 1, 2, 4))):
        places = list(_places(data))
        path = random.choice(places) if places else ()
        data = random.choice(_CHANGES)(random, data, path, schema)
    try:
        return to_yaml(data)
    except (yaml.YAMLError, UnicodeEncodeError, RecursionError):
        return content


@cache
def _read(name: str, content: bytes) -> Any:
    return read_yaml(name, content).data


def _places(data: Any, path: Path = ()) -> Iterator[Path]:
    yield path
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in inner:
        yield from _places(value, (*path, step))


def _get(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data


def _set(data: Any, path: Path, value: Any) -> Any:
    if not path:
        return value
    _get(data, path[:-1])[path[-1]] = value
    return data


def _schema_at(schema: values.Schema, path: Path) -> values.Schema:
    here = schema
    for step in path:
        here = values.inner(here, schema, step)
    return here


def _replace(random: Random, data: Any, path: Path, schema: values.Schema) -> Any:
    """Another value that may stand there."""
    return _set(data, path, values.drawn(random, _schema_at(schema, path), schema))


def _spoil(random: Random, data: Any, path: Path, schema: values.Schema) -> Any:
    """Any value."""
    return _set(data, path, values.anything(random))


def _write(random: Random, data: Any, path: Path, schema: values.Schema) -> Any:
    """Something within the words, or instead of them."""
    value = _get(data, path)
    if not isinstance(value, str):
        return data
    at, made = random.randrange(len(value) + 1), values.word(random)
    return _set(data, path, random.choice((made, value[:at] + made + value[at:])))


def _add(random: Random, data: Any, path: Path, schema: values.Schema) -> Any:
    """One more key or one more entry."""
    value = _get(data, path)
    here = _schema_at(schema, path)
    if isinstance(value, dict):
        key = random.choice(values.keys(here, schema) or [values.word(random)])
        value[key] = values.drawn(random, values.inner(here, schema, key), schema)
    elif isinstance(value, list):
        value.insert(
            random.randrange(len(value) + 1), values.drawn(random, values.inner(here, schema, 0), schema)
        )
    return data


def _drop(random: Random, data: Any, path: Path, schema: values.Schema) -> Any:
    """One key or one entry less."""
    if path:
        del _get(data, path[:-1])[path[-1]]
    return data


def _graft(random: Random, data: Any, path: Path, schema: values.Schema) -> Any:
    """What stands elsewhere in the file, here too."""
    alike = (
        [other for other in _places(data) if other[-1:] == path[-1:]]
        if random.random() < 0.8
        else list(_places(data))
    )
    other = random.choice(alike or [path])
    return _set(data, path, copy.deepcopy(_get(data, other)))


def _rename(random: Random, data: Any, path: Path, schema: values.Schema) -> Any:
    """The same under another key."""
    if path and isinstance(path[-1], str):
        holder = _get(data, path[:-1])
        holder[random.choice((*values.keys(_schema_at(schema, path[:-1]), schema), values.word(random)))] = (
            holder.pop(path[-1])
        )
    return data


def _wrap(random: Random, data: Any, path: Path, schema: values.Schema) -> Any:
    """The same, deeper."""
    value = _get(data, path)
    for _ in range(random.choice((1, 1, 3, 30))):
        value = (
            [value] if random.random() < 0.5 else {random.choice(("blocks", "text", "speech", "<x>")): value}
        )
    return _set(data, path, value)


_Change = Callable[[Random, Any, Path, values.Schema], Any]
_CHANGES: tuple[_Change, ...] = (
    *(_write,) * 8, *(_add,) * 8, *(_replace,) * 4, *(_graft,) * 4, *(_drop,) * 2, _spoil, _rename, _wrap,
)  # fmt: skip

"""What results follow from besides the data: the code, and the libraries that read."""

from __future__ import annotations

import sys
import zlib
from functools import cache
from hashlib import sha256
from importlib import metadata, resources
from pathlib import Path

_LIBRARIES = (
    "pydantic",
    "pydantic-core",
    "pyyaml",
    "markdown",
    "mkdocs",
    "mkdocs-material",
    "jinja2",
    "budoux",
)


@cache
def program() -> str:
    """A digest of the generator's own files and of the versions of what it stands on, in hexadecimal."""
    digest = sha256(f"{sys.version} {zlib.ZLIB_RUNTIME_VERSION}".encode())
    for name in _LIBRARIES:
        digest.update(f"{name} {metadata.version(name)}\n".encode())
    with resources.as_file(resources.files("generator")) as package:
        for path in sorted(package.rglob("*")):
            if path.suffix in (".py", ".json", ".yml", ".js", ".html"):
                digest.update(_named(path, package))
    return digest.hexdigest()


def _named(path: Path, package: Path) -> bytes:
    return path.relative_to(package).as_posix().encode() + b"\0" + path.read_bytes() + b"\0"

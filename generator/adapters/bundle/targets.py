"""For which machines a bundle is, and which of the locked packages each of them needs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from packaging.markers import Marker

PYTHONS = ("3.11", "3.12", "3.13", "3.14")
MAY_LACK = ("3.14",)
"""For which some package may have no wheel yet; a bundle then goes without."""


@dataclass(frozen=True)
class Target:
    """A system and a version of Python: what its packages are called, and what their conditions see."""

    system: str
    python: str
    tags: tuple[str, ...]
    sees: tuple[tuple[str, str], ...]

    def wants(self, marker: str) -> bool:
        """Whether a condition of a requirement, as ``sys_platform == 'win32'``, holds there."""
        full = f"{self.python}.99"  # the last of its version: what is needed there is needed by those before, or the lock says so
        return Marker(marker).evaluate(
            dict(self.sees) | {"python_version": self.python, "python_full_version": full}
        )


_CPYTHON = (("implementation_name", "cpython"), ("platform_python_implementation", "CPython"))
_WINDOWS = (
    ("sys_platform", "win32"), ("platform_system", "Windows"), ("os_name", "nt"), ("platform_machine", "AMD64"), *_CPYTHON
)  # fmt: skip
_LINUX = (
    ("sys_platform", "linux"), ("platform_system", "Linux"), ("os_name", "posix"), ("platform_machine", "x86_64"), *_CPYTHON
)  # fmt: skip


def targets(pythons: tuple[str, ...] = PYTHONS) -> list[Target]:
    """Windows and Linux, on 64-bit PCs."""
    linux = ("manylinux_2_28_x86_64", "manylinux_2_17_x86_64", "manylinux2014_x86_64", "manylinux_2_5_x86_64", "manylinux1_x86_64")  # fmt: skip
    return [
        Target(system, python, tags, sees)
        for python in pythons
        for system, tags, sees in (("Windows", ("win_amd64",), _WINDOWS), ("Linux", linux, _LINUX))
    ]


def requirements_for(target: Target, lock: str) -> str:
    """The lines of a lock file that hold for ``target``, with their hashes and without their conditions."""
    return "".join(f"{line}\n" for line in _wanted(target, lock))


def _wanted(target: Target, lock: str) -> Iterator[str]:
    lines = re.sub(r"\\\n", " ", lock).splitlines()
    for line in filter(None, (line.partition("#")[0].strip() for line in lines)):
        name, *hashes = re.split(r"\s+(?=--hash)", line)
        name, _, marker = map(str.strip, name.partition(";"))
        if not marker or target.wants(marker):
            yield " ".join([name, *hashes])

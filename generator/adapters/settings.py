"""Where the settings of a site stand, and what came with this program to put around its pages."""

from __future__ import annotations

from pathlib import Path

_IN_A_WHEEL = Path(__file__).resolve().parents[1] / "frame"
"""Where ``setup.py`` puts what stands beside ``generator/`` in the repository."""


def program_folder() -> Path:
    """Holds ``mkdocs.yml``, ``overrides/`` and ``docs/`` of this program."""
    return _IN_A_WHEEL if _IN_A_WHEEL.is_dir() else Path(__file__).resolve().parents[2]


def guide_folder() -> Path:
    """The guide for those who make minutes."""
    return _IN_A_WHEEL / "guide" if _IN_A_WHEEL.is_dir() else program_folder() / "docs" / "guide"


def config_file(given: Path | None) -> Path:
    """``mkdocs.yml`` as given, or of the working folder, or the one that came with this program."""
    if given:
        return given
    here = Path("mkdocs.yml")
    return here if here.is_file() else program_folder() / "mkdocs.yml"


def folder_of(config: Path) -> Path:
    """The folder that ``mkdocs.yml`` speaks of, under which things are kept from run to run.

    That of an installed program may not be written to and is everybody's; there the working folder stands for it.
    """
    return Path.cwd() if config.resolve().parent == _IN_A_WHEEL else config.parent

"""Where the settings of a site stand."""

from __future__ import annotations

from pathlib import Path


def config_file(given: Path | None) -> Path:
    """``mkdocs.yml`` as given, or of the working folder, or the one that came with this program."""
    if given:
        return given
    here = Path("mkdocs.yml")
    return here if here.is_file() else Path(__file__).resolve().parents[2] / "mkdocs.yml"

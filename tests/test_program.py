"""The mark of a site follows from this program and its looks, and from nothing of where these stand."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from generator.adapters import program


def looks(monkeypatch: pytest.MonkeyPatch, own: Path, *folders: Path) -> list[str]:
    """What counts of folders of templates, the first before the others, for a program in the folder ``own``."""
    for folder in folders:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{folder.parent.name}.html").write_text("甲", "utf-8")
        (folder / "main.html").write_text(folder.parent.name, "utf-8")
        (folder / "notes.txt").write_text("乙", "utf-8")
    monkeypatch.setattr(program, "program_folder", lambda: own)
    config = SimpleNamespace(theme=SimpleNamespace(dirs=[str(folder) for folder in folders]))
    found = program._looks(config)  # type: ignore[arg-type]
    assert "main.html" not in found or found["main.html"].is_relative_to(folders[0])
    return [name for name in found if name != "main.html"]


def test_another_package_counts_by_its_version_wherever_it_was_set_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clone = tmp_path / "clone"
    own, within = clone / "own" / "overrides", clone / ".venv" / "site-packages" / "material" / "templates"
    elsewhere = tmp_path / "venv" / "site-packages" / "material" / "templates"
    assert looks(monkeypatch, clone, own, within) == ["own.html"]
    assert looks(monkeypatch, clone, own, elsewhere) == ["own.html"]


def test_an_installed_program_counts_its_own_looks_and_those_of_the_archive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packages = tmp_path / "venv" / "site-packages"
    frame, archive = packages / "generator" / "frame" / "overrides", tmp_path / "archive" / "overrides"
    other = packages / "material" / "templates"
    assert looks(monkeypatch, frame.parent, archive, frame, other) == ["archive.html", "frame.html"]

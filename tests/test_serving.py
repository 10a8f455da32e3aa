"""``minutes serve`` opens a browser where somebody sits before a screen, and nowhere else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.commands.serving import has_screen

SCREEN = ("CI", "SSH_CONNECTION", "DISPLAY", "WAYLAND_DISPLAY")


@pytest.mark.parametrize(
    ("platform", "settings", "opens"),
    [
        ("win32", {}, True),
        ("darwin", {}, True),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0", "CI": "true"}, False),
        ("win32", {"CI": "1"}, False),
        ("darwin", {"SSH_CONNECTION": "10.0.0.1 1 10.0.0.2 22"}, False),
    ],
)
def test_only_before_a_screen(
    platform: str, settings: dict[str, str], opens: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in SCREEN:
        monkeypatch.delenv(name, raising=False)
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.platform", platform)
    assert has_screen() is opens


@pytest.mark.parametrize(("words", "opens"), [((), True), (("--no-open",), False)])
def test_it_is_opened_unless_somebody_says_no(
    words: tuple[str, ...], opens: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[dict[str, Any]] = []
    monkeypatch.setattr(
        "generator.adapters.preview.preview", lambda *given, **more: asked.append({"given": given, **more})
    )
    monkeypatch.setattr("generator.commands.serving.has_screen", lambda: True)
    (tmp_path / "minutes").mkdir()
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(main, ["serve", "--address", "127.0.0.1:0", *words])
    assert done.exit_code == 0, done.output
    assert asked[0]["opens"] is opens
    publisher = asked[0]["given"][4]
    assert publisher.site == Path("site")

"""What the tests share: valid archives in a few words, and where the shared real minutes are."""

from __future__ import annotations

import datetime as dt
import gc
import os
import signal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, settings

from generator.archive.entries import Archive, PublicArchive
from generator.archive.files import MemoryFiles
from generator.archive.load import load
from generator.site.publish import admit

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
AS_OF = dt.date(2026, 4, 1)

os.environ["NO_MKDOCS_2_WARNING"] = "1"

# A shell that runs the tests in the background has SIGINT ignored, and what they start would inherit that: previews are
# ended by it, as by Ctrl+C.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# Once for all, as the command does: what the tests make holds few rings, and what they import lives to the end.
gc.set_threshold(50_000, 20, 50)

# How fast this machine is at the moment says nothing about the archive. A change is judged by the same examples every time;
# new ones are looked for by `make explore`, which says what to add as a test.
UNTIMED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("repeatable", UNTIMED, derandomize=True)
settings.register_profile("explore", UNTIMED, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeatable"))


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real minutes beside the checkout."""
    folder = SHARED / "corpus"
    if not folder.is_dir():
        pytest.skip("the shared folder of real minutes is not beside this checkout")
    return folder


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder of seed documents beside the checkout."""
    folder = SHARED / "seeds"
    if not folder.is_dir():
        pytest.skip("the shared folder of seed documents is not beside this checkout")
    return folder


def files_with(session: dict[str, Any] | None = None, **changes: dict[str, Any]) -> MemoryFiles:
    """A small valid archive of one session; ``changes`` replace ``municipality``, ``council`` or ``grounds``."""
    parts: dict[str, dict[str, Any]] = {
        "m/municipality.yml": {"name": "見本市"} | changes.get("municipality", {}),
        "m/grounds.yml": changes.get("grounds", GROUNDS),
        "m/c/council.yml": {"name": "見本審議会"} | changes.get("council", {}),
    }
    if session is not None:
        parts["m/c/2025-01.yml"] = {"sittings": [{"date": "2025-05-12"}]} | session
    return MemoryFiles({name: to_yaml(data) for name, data in parts.items()})


GROUNDS = {
    "grounds": [
        {
            "id": "kojin",
            "label": "個人に関する情報",
            "ordinance": "見本市情報公開条例",
            "article": "第7条",
            "item": "第1号",
            "reason": "特定の人が分かってしまうため",
            "as_of": "2023-04-01",
        }
    ]
}
WITHHELD = {"grounds": "kojin", "reason": "特定の世帯が分かってしまうため", "decided_by": "会長"}


def to_yaml(data: Any) -> bytes:
    """YAML with every string quoted, so that any text comes back as it was."""
    return yaml.dump(
        data,
        Dumper=getattr(yaml, "CSafeDumper", yaml.SafeDumper),
        allow_unicode=True,
        default_style='"',
        sort_keys=False,
    ).encode("utf-8")


def archive_of(files: MemoryFiles) -> Archive:
    """The archive, which must have no problem; letters may be as odd as a test likes."""
    archive, problems = load(files)
    assert [problem for problem in problems if problem.code != "odd-letter"] == []
    return archive


def public_of(files: MemoryFiles, *, preview: bool = False) -> PublicArchive:
    """What may be published of it on ``AS_OF``."""
    return admit(archive_of(files), AS_OF, preview=preview)

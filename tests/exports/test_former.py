"""What programs fetch from addresses that moved: the same file as at the new one, under names that no move changes."""

from __future__ import annotations

import json
from typing import Any

import feedparser
import icalendar
import pytest

from generator.archive.files import MemoryFiles
from generator.pages.forms import FORMS
from generator.site.outputs import SiteFiles, site_files
from generator.site.same import differences
from tests.conftest import WITHHELD, public_of
from tests.exports.archives import BASE, others
from tests.memory.archives import files_of

ONE: dict[str, Any] = {
    "session": {"year": "2025", "number": "1"},
    "sittings": [{"date": "2025-05-12", "start": "10:00"}],
    "withheld": {"w1": WITHHELD},
    "body": [{"speech": "会長", "text": "始めます。"}, {"withheld": "w1"}],
    "corrections": [{"on": "2025-08-01", "what": "誤字", "in": "r1"}],
    "next_meeting": {"date": "2027-02-01"},
}
SITE: dict[str, Any] = {"name": "見本の会議録", "url": BASE, "exports": sorted(FORMS)}
MOVED_SESSION = {"moved": [{"from": "2025-01a", "to": "2025-01", "on": "2025-06-01"}]}
MOVED_COUNCIL = {"name": "見本市", "moved": [{"from": "old", "to": "c", "on": "2025-10-01"}]}


def site_of(*, key: str = "m/c/2025-01", council: dict[str, Any] | None = None, home: dict[str, Any] | None = None, **site: Any) -> SiteFiles:  # fmt: skip
    folder, _, _ = key.rpartition("/")
    more = {
        f"{folder}/council.yml": {"name": "見本審議会"} | (council or {}),
        f"{folder.split('/')[0]}/municipality.yml": home or {"name": "見本市"},
        "site.yml": SITE | site,
    }
    return site_files(public_of(MemoryFiles(files_of({key: ONE}, more).content)))


def names(files: dict[str, bytes], path: str) -> set[str]:
    """What a feed or a calendar calls its entries."""
    if path.endswith(".ics"):
        return {str(event["UID"]) for event in icalendar.Calendar.from_ical(files[path]).walk("VEVENT")}
    return {entry.id for entry in feedparser.parse(files[path]).entries}


#: In the order in which the moves came: what the archive looks like after each.
AFTER: list[dict[str, Any]] = [
    {"key": "k/old/2025-01a"},
    {"key": "k/old/2025-01", "council": MOVED_SESSION},
    {"key": "k/c/2025-01", "council": MOVED_SESSION, "home": MOVED_COUNCIL},
    {"key": "m/c/2025-01", "council": MOVED_SESSION, "home": MOVED_COUNCIL, "moved": [{"from": "k", "to": "m", "on": "2025-11-01"}]},
    {"key": "n/c/2025-01", "council": MOVED_SESSION, "home": MOVED_COUNCIL, "moved": [{"from": "k", "to": "m", "on": "2025-11-01"}, {"from": "m", "to": "n", "on": "2025-12-01"}]},
]  # fmt: skip


def test_no_move_makes_news_of_what_is_known() -> None:
    first = others(site_of(**AFTER[0]))
    for number, state in enumerate(AFTER):
        home, council, _ = state["key"].split("/")
        files = others(site_of(**state))
        for was, now in (
            ("feeds/k/old.xml", f"feeds/{home}/{council}.xml"),
            ("feeds/k/index.xml", f"feeds/{home}/index.xml"),
            ("feeds/all.xml", "feeds/all.xml"),
            ("feeds/withheld.xml", "feeds/withheld.xml"),
            ("calendar/k/old.ics", f"calendar/{home}/{council}.ics"),
            ("calendar/k/index.ics", f"calendar/{home}/index.ics"),
        ):
            assert names(files, now) == names(first, was) != set(), (number, now)
            if now.endswith(".xml"):
                assert feedparser.parse(files[now]).feed.id == feedparser.parse(first[was]).feed.id


@pytest.mark.parametrize("number", range(1, len(AFTER)))
def test_every_file_answers_at_every_address_that_it_had(number: int) -> None:
    files = others(site_of(**AFTER[number]))
    home, council, session = AFTER[number]["key"].split("/")
    for earlier in range(number):
        was = AFTER[earlier]["key"]
        former = was.rpartition("/")[0]
        pairs = [(f"{form.folder}/{was}{end}", f"{form.folder}/{home}/{council}/{session}{end}") for form in FORMS.values() if form.ending for end in (form.ending, *form.also)]  # fmt: skip
        for end in (".json", ".xml", "-speech.json", "-speech.xml"):
            pairs.append((f"data/kokkai/{former}/2025{end}", f"data/kokkai/{home}/{council}/2025{end}"))
        pairs += [(f"feeds/{former}{end}", f"feeds/{home}/{council}{end}") for end in (".xml", ".json")]
        pairs.append((f"calendar/{former}.ics", f"calendar/{home}/{council}.ics"))
        pairs.append((f"feeds/{was.split('/')[0]}/index.xml", f"feeds/{home}/index.xml"))
        for path, now in pairs:
            assert files[path] == files[now], path
    feed = feedparser.parse(files["feeds/k/old.xml"]).feed
    if council == "c":
        links = {link.rel: link.href for link in feed.links}
        assert links["self"] == f"{BASE}feeds/{home}/c.xml"


def test_the_entry_says_what_each_id_became() -> None:
    files = others(site_of(**AFTER[-1]))
    left = {one["id"]: one for one in json.loads(files["data/archive.json"])["left"]}
    assert left["k/old/2025-01a"]["to"] == "n/c/2025-01"
    assert left["k/old"]["to"] == "n/c"
    assert left["k"] == {"id": "k", "kind": "municipality", "to": "n", "on": "2025-11-01"}


def test_of_what_was_withdrawn_no_file_stays() -> None:
    gone = {"withdrawn": [{"id": "2025-02", "on": "2026-02-01", "why": "誤り。"}]}
    files = others(site_of(council=gone))
    assert not [name for name in files if "2025-02" in name and not name.startswith("data/oparl/")]
    (left,) = json.loads(files["data/archive.json"])["left"]
    assert left == {"id": "m/c/2025-02", "kind": "session", "on": "2026-02-01", "why": "誤り。"}


def test_what_stands_at_an_address_again_is_not_written_over() -> None:
    later = {"sittings": [{"date": "2025-12-01"}]}
    home = {"name": "見本市", "moved": [{"from": "old", "to": "c", "on": "2025-10-01"}]}
    more = {"m/municipality.yml": home, "m/old/council.yml": {"name": "別の審議会"}, "site.yml": SITE}
    site = site_files(public_of(files_of({"m/c/2025-01": ONE, "m/old/2025-02": later}, more)))
    files = others(site)
    assert json.loads(files["data/m/old/2025-02.json"])["id"] == "m/old/2025-02"
    assert json.loads(files["data/m/old/2025-01.json"])["id"] == "m/c/2025-01"
    assert files["feeds/m/old.xml"] != files["feeds/m/c.xml"]


def test_an_audit_misses_a_file_at_a_former_address() -> None:
    site = site_of(**AFTER[2])
    files = others(site)
    right = MemoryFiles(files)
    gone = MemoryFiles({name: one for name, one in files.items() if name != "calendar/k/old.ics"})
    assert [found.page for found in differences(right, gone, ())] == ["calendar/k/old.ics"]

"""What the forms say of a record holds: addresses lead somewhere, times are times, what is public again is public."""

from __future__ import annotations

import csv
import io
import json
from typing import Any, get_args

import pytest
from lxml import etree

from generator.archive.files import MemoryFiles
from generator.model.council import DataForm
from generator.pages.forms import FORMS
from generator.site.outputs import SiteFiles, site_files
from tests.conftest import GROUNDS, WITHHELD, public_of
from tests.exports.archives import BASE, others, site_with
from tests.memory.archives import files_of

SHOWN: dict[str, Any] = {
    "session": {"year": "2025", "number": "1"},
    "sittings": [{"date": "2025-05-12", "start": "23:00", "end": "24:30"}],
    "body": [{"speech": "会長", "text": "始めます。"}],
}
EVERY = sorted(FORMS)


def site_of(session: dict[str, Any], **site: Any) -> SiteFiles:
    return site_with(SHOWN | session, site={"exports": EVERY} | site, grounds=GROUNDS)


def read(site: SiteFiles, name: str) -> Any:
    return json.loads(others(site)[name])


def rows(site: SiteFiles, table: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(others(site)[f"data/csv/{table}.csv"].decode("utf-8-sig"), newline="")))  # fmt: skip


def test_every_form_that_a_site_may_ask_for_is_described() -> None:
    assert get_args(DataForm) == tuple(FORMS)


def test_the_entry_names_every_file_of_a_meeting_or_a_year_and_none_that_is_not_there() -> None:
    without_year = {"session": {"number": "1"}, "sittings": [], "body": []}
    site = site_with(SHOWN, without_year, site={"exports": EVERY})
    files = others(site)
    entry = json.loads(files["data/archive.json"])
    (council,), (home,) = entry["councils"], entry["municipalities"]
    named = {entry["feed"], entry["calendar"], council["feed"], council["calendar"], home["feed"], home["calendar"], entry["schema"]}  # fmt: skip
    named |= {path for paths in council["files"].values() for path in paths}
    named |= {path for session in council["sessions"] for path in session["files"].values()}
    named |= {form["entry"] for form in entry["forms"] if "entry" in form}
    assert named <= set(files)
    assert "data/kokkai/m/c/unknown.json" in named
    wanted = {path for path in files if path.startswith("data/") and "/m/c/" in path}
    assert {path for path in wanted - named if not path.startswith("data/cite/")} == set()
    nowhere = read(site_with(SHOWN, url=None, site={"exports": EVERY}), "data/archive.json")
    assert "feed" not in nowhere
    assert "oparl" not in [form["key"] for form in nowhere["forms"]]


@pytest.mark.parametrize(
    ("title", "href", "is_it"),
    [
        ("会議録", "files/a.pdf", True),
        ("令和7年度第1回会議録", "files/a.PDF", True),
        ("前回会議録（案）", "files/a.pdf", False),
        ("会議録の公開について", "files/a.pdf", False),
        ("会議録", "files/a.docx", False),
        ("会議録", "https://www.example.lg.jp/a.pdf", True),
    ],
)
def test_the_printed_minutes_are_a_paper_that_is_called_so_and_its_address_leads_there(
    title: str, href: str, is_it: bool
) -> None:
    site = site_of({"materials": [{"title": title, "href": href, "status": "public"}]})
    (record,) = read(site, "data/kokkai/m/c/2025.json")["meetingRecord"]
    address = href if href.startswith("https:") else f"{BASE}m/c/{href}"
    assert record["pdfURL"] == (address if is_it else None)
    akn = etree.fromstring(others(site)["data/akn/m/c/2025-01.xml"])
    (paper,) = akn.iter("{*}hasAttachment")
    assert paper.get("href") == address
    (event,) = read(site, "data/ocd/events.json")
    assert [one["url"] for one in event["documents"]] == [address]


def test_a_meeting_that_ends_after_midnight_ends_on_the_next_day() -> None:
    site = site_of({})
    (event,) = read(site, "data/popolo.json")["events"]
    assert (event["start_date"], event["end_date"]) == ("2025-05-12T23:00:00+09:00", "2025-05-13T00:30:00+09:00")  # fmt: skip


def test_an_item_that_was_released_is_public_and_says_since_when() -> None:
    item = {"agenda": [{"title": "その件", "withheld": "w1"}], "withheld": {"w1": WITHHELD}}
    released = {"on": "2026-03-01", "by": "会長", "why": "終わったため"}
    for record, is_public in ((WITHHELD, False), (WITHHELD | {"released": released}, True)):
        site = site_of(item | {"withheld": {"w1": record}})
        (one,) = read(site, "data/oparl/meeting/m.c.2025-01.json")["agendaItem"]
        assert one["public"] is is_public
        (row,) = rows(site, "withheld")
        assert row["released_on"] == ("2026-03-01" if is_public else "")
        events = etree.fromstring(others(site)["data/akn/m/c/2025-01.xml"]).iter("{*}eventRef")
        assert ("2026-03-01" in [event.get("date") for event in events]) is is_public


def test_the_ledger_and_the_corrections_tell_what_left() -> None:
    council = {
        "name": "見本審議会",
        "moved": [{"from": "2025-01a", "to": "2025-01", "on": "2025-06-01", "why": "枝番をやめたため。"}],
        "withdrawn": [{"id": "2025-02", "on": "2026-02-01", "why": "誤り。"}],
    }
    later = {
        "withheld": {"w1": WITHHELD}, "body": [{"withheld": "w1"}],
        "corrections": [{"on": "2026-01-01", "kind": "withheld_later", "what": "公開をやめた", "withheld": "w1"}],
    }  # fmt: skip
    more = {"m/c/council.yml": council, "site.yml": {"url": BASE, "exports": EVERY}}
    site = site_files(public_of(MemoryFiles(files_of({"m/c/2025-01": SHOWN | later}, more).content)))
    told = {row["meeting_id"]: (row["state"], row["reason"]) for row in rows(site, "ledger")}
    assert told == {
        "m/c/2025-01": ("held", ""),
        "m/c/2025-01a": ("moved", "枝番をやめたため。"),
        "m/c/2025-02": ("withdrawn", "誤り。"),
    }
    (row,) = rows(site, "corrections")
    assert (row["kind"], row["withheld_id"]) == ("withheld_later", "m/c/2025-01#w1")


def test_a_part_of_a_council_stands_below_it_in_open_civic_data() -> None:
    more = {
        "m/c/council.yml": {"name": "見本審議会"},
        "m/d/council.yml": {"name": "部会", "part_of": "c"},
        "site.yml": {"url": BASE, "exports": EVERY},
    }
    files = files_of({"m/c/2025-01": SHOWN, "m/d/2025-01": SHOWN}, more)
    bodies = read(site_files(public_of(MemoryFiles(files.content))), "data/ocd/organizations.json")
    assert {one["_id"]: one.get("parent_id") for one in bodies} == {"m/c": None, "m/d": "m/c"}


def test_a_figure_in_akoma_ntoso_is_found_from_wherever_the_file_is() -> None:
    figure = {"figure": {"src": "files/zu.png", "alt": "図"}}
    made = etree.fromstring(others(site_of({"body": [figure]}))["data/akn/m/c/2025-01.xml"])
    (image,) = made.iter("{*}img")
    assert image.get("src") == f"{BASE}m/c/files/zu.png"

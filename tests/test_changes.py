"""What a site would lose and gain by a build, told from the two sets of addresses and the archive."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.archive.files import MemoryFiles
from generator.archive.load import load
from generator.site.changes import Changes, changes, pages_gone
from generator.site.kinds import kind_of
from generator.site.outputs import site_files
from generator.site.publish import admit
from tests.conftest import AS_OF, to_yaml

FRAME = {"index.html", "404.html", "assets/site/site.css", "search/0.js", "guide/index.html", "about.html"}
DRAFT: dict[str, Any] = {"record": {"status": "draft"}}
COMING: dict[str, Any] = {"publish_from": "2099-01-01"}
OVER: dict[str, Any] = {"publish_until": "2020-01-01"}
WITH_FILE: dict[str, Any] = {"materials": [{"title": "資料", "status": "public", "href": "files/m1.pdf"}]}
WITH_PICTURE: dict[str, Any] = {"body": [{"figure": {"src": "files/m1.pdf", "alt": "図"}}]}
Sessions = Mapping[str, dict[str, Any]]


def files_of(sessions: Sessions, more: Mapping[str, bytes] | None = None) -> MemoryFiles:
    """An archive of sessions by key, each council and municipality with the file it needs."""
    files = {
        f"{key}.yml": to_yaml({"sittings": [{"date": "2025-05-12"}]} | said) for key, said in sessions.items()
    }
    for key in sessions:
        home, council, _ = key.split("/")
        files[f"{home}/municipality.yml"] = to_yaml({"name": home})
        files[f"{home}/{council}/council.yml"] = to_yaml({"name": council})
    return MemoryFiles(files | dict(more or {}))


def addresses(files: MemoryFiles) -> set[str]:
    archive, _ = load(files)
    return {*site_files(admit(archive, AS_OF)).addresses, *FRAME}


def between(before: MemoryFiles | Sessions, after: MemoryFiles | Sessions) -> Changes:
    before = before if isinstance(before, MemoryFiles) else files_of(before)
    after = after if isinstance(after, MemoryFiles) else files_of(after)
    archive, _ = load(after)
    return changes(addresses(before), addresses(after), archive, admit(archive, AS_OF))


def gone(found: Changes) -> dict[str, str]:
    return {one.address: one.reason.code for one in found.gone}


BASE: Sessions = {"m/c/2025-01": {}, "m/c/2025-02": {}, "m/d/2025-01": {}}


def without(key: str) -> dict[str, dict[str, Any]]:
    return {own: said for own, said in BASE.items() if own != key}


@pytest.mark.parametrize(
    ("after", "more", "found"),
    [
        (BASE | {"m/c/2025-01": DRAFT}, {}, {"m/c/2025-01.html": "draft"}),
        (BASE | {"m/c/2025-01": COMING}, {}, {"m/c/2025-01.html": "embargoed"}),
        (BASE | {"m/c/2025-01": OVER}, {}, {}),
        (BASE | {"m/c/2025-01": DRAFT | OVER}, {}, {"m/c/2025-01.html": "draft"}),
        (without("m/c/2025-01"), {}, {"m/c/2025-01.html": "removed"}),
        (without("m/c/2025-01"), {"m/c/2025-01.yaml": b""}, {"m/c/2025-01.html": "misnamed"}),
        (without("m/c/2025-01"), {"m/c/2025-01.yml.txt": b""}, {"m/c/2025-01.html": "misnamed"}),
        (without("m/c/2025-01") | {"m/c/2025-1": {}}, {}, {"m/c/2025-01.html": "moved"}),
        (without("m/c/2025-02") | {"m/d/2025-02": {}}, {}, {"m/c/2025-02.html": "moved"}),
        (without("m/c/2025-01") | {"m/c/2025-1": {}, "m/c/2025-3": {}}, {}, {"m/c/2025-01.html": "removed"}),
        (
            without("m/c/2025-01"),
            {"m/c/2025-01.yml": b"record: {status: draft}\nbody:\n  - a\n b"},
            {"m/c/2025-01.html": "draft"},
        ),
        ({"m/c/2025-01": {}, "m/c/2025-02": {}}, {}, {"m/d/": "folder-removed"}),
        ({"m/x/2025-01": {}, "m/x/2025-02": {}, "m/d/2025-01": {}}, {}, {"m/c/": "folder-renamed"}),
        ({key.replace("m/", "n/"): {} for key in BASE}, {}, {"m/": "folder-renamed"}),
        ({"n/x/2024-01": {}}, {}, {"m/": "folder-removed"}),
        ({}, {}, {"m/": "folder-removed"}),
    ],
)  # fmt: skip
def test_what_goes_is_told_with_its_reason(
    after: Sessions, more: dict[str, bytes], found: dict[str, str]
) -> None:
    assert gone(between(BASE, files_of(after, more))) == found


@pytest.mark.parametrize("names", [WITH_FILE, WITH_PICTURE])
@pytest.mark.parametrize(
    ("after", "pdf", "why"),
    [
        ({}, True, "not-named"),
        ({}, False, "file-removed"),
        (DRAFT, True, "draft"),
        (COMING, True, "embargoed"),
        (OVER, True, None),
    ],
)
def test_a_material_that_goes_is_told_too(
    names: dict[str, Any], after: dict[str, Any], pdf: bool, why: str | None
) -> None:
    there = {"m/c/files/m1.pdf": b"%PDF"}
    before = files_of({"m/c/2025-01": names}, there)
    said = after if not after else names | after
    found = between(before, files_of({"m/c/2025-01": said}, there if pdf else {}))
    assert gone(found).get("m/c/files/m1.pdf") == why


def test_a_ground_that_goes_is_told() -> None:
    ground = {
        "id": "kojin", "label": "個人", "ordinance": "条例", "article": "第7条", "reason": "理由", "as_of": "2023-04-01",
    }  # fmt: skip
    grounds = {"m/grounds.yml": to_yaml({"grounds": [ground]})}
    other = {"m/grounds.yml": to_yaml({"grounds": [ground | {"id": "houjin"}]})}
    found = between(files_of(BASE, grounds), files_of(BASE, other))
    assert gone(found) == {"m/grounds/kojin.html": "ground-removed"}


def test_a_case_that_goes_is_told_with_its_reason() -> None:
    cases = {"m/cases.yml": to_yaml({"cases": [{"id": "kiban", "kind": "bill", "title": "基盤の整備"}]})}
    other = {"m/cases.yml": to_yaml({"cases": [{"id": "kibann", "kind": "bill", "title": "基盤の整備"}]})}
    assert gone(between(files_of(BASE, cases), files_of(BASE, other)))["m/cases/kiban.html"] == "case-removed"
    waits = {
        name: said | {"agenda": [{"title": "件名", "case": "kiban"}]} | DRAFT for name, said in BASE.items()
    }
    found = between(files_of(BASE, cases), files_of(waits, cases))
    assert gone(found)["m/cases/kiban.html"] == "case-waits"


def test_the_page_of_a_person_or_an_office_that_goes_is_told_with_its_reason() -> None:
    def known(person: str, office: str, **keys: str) -> dict[str, bytes]:
        someone = {"id": person, "name": "職員 一", "posts": [{"office": office}]} | keys
        offices = [{"id": office, "name": "課長", "attends": ["c"]}]
        return {"m/people.yml": to_yaml({"people": [someone], "offices": offices})}

    shown = files_of(BASE, known("p-1", "kacho"))
    person, office = "m/people/p-1.html", "m/offices/kacho.html"
    never = gone(between(shown, files_of(BASE, known("p-1", "kacho", page="never"))))
    assert (never[person], never[office]) == ("person-not-shown", "office-not-shown")
    other = gone(between(shown, files_of(BASE, known("p-2", "buchou"))))
    assert (other[person], other[office]) == ("person-removed", "office-removed")


def test_the_site_of_another_archive_is_noticed() -> None:
    assert between(BASE, {"n/x/2024-01": {}}).nothing_stays
    assert between(BASE, {}).nothing_stays
    assert not between(BASE, without("m/c/2025-01")).nothing_stays
    assert not between({}, BASE).nothing_stays


def test_what_is_new_is_named_and_a_first_build_is_known() -> None:
    found = between(BASE | {"m/c/2025-02": DRAFT}, BASE)
    assert [m.key for m in found.new] == ["m/c/2025-02"]
    assert not found.is_first
    assert found.new_councils == frozenset()
    assert between({}, BASE).is_first
    assert between({"m/c/2025-01": DRAFT}, BASE).is_first
    assert between({"m/c/2025-01": {}}, BASE).new_councils == {"m/d"}


def test_the_end_of_a_period_shows_nothing_new() -> None:
    assert between(without("m/c/2025-01"), BASE | {"m/c/2025-01": OVER}).new == ()


def test_hand_written_pages_are_no_sessions() -> None:
    archive, _ = load(files_of(BASE))
    public = admit(archive, AS_OF)
    ours, news = addresses(files_of(BASE)), {"news/2024/a.html", "news/2024/a.pdf", "news/index.html"}
    assert changes(ours | news, ours | news, archive, public).gone == ()
    assert changes(news, ours | news, archive, public).is_first
    assert [
        one.address
        for one in pages_gone(FRAME, FRAME - {"about.html", "assets/site/site.css", "search/0.js"})
    ] == ["about.html"]


KEYS = st.sampled_from([f"{home}/{council}/{n}" for home in "mn" for council in "cd" for n in "12"])
SAID = st.sampled_from([{}, DRAFT, COMING, OVER, WITH_FILE, WITH_FILE | OVER, WITH_FILE | DRAFT])
ARCHIVES = st.dictionaries(KEYS, SAID, max_size=6)


@given(ARCHIVES)
def test_the_same_archive_loses_and_gains_nothing(sessions: Sessions) -> None:
    found = between(sessions, sessions)
    assert (found.gone, found.new) == ((), ())


@given(ARCHIVES, ARCHIVES)
def test_whatever_goes_is_told_once_and_whatever_comes_is_named(before: Sessions, after: Sessions) -> None:
    found = between(before, after)
    shown, coming = addresses(files_of(before)), addresses(files_of(after))
    over = {
        f"{key.rpartition('/')[0]}/files/m1.pdf"
        for key, said in after.items()
        if {"publish_until", "materials"} <= set(said)
    }
    told = [address for one in found.gone for address in one.addresses]
    assert sorted(told) == sorted(n for n in shown - coming - over if kind_of(n) != "page")
    fresh = {m.key for m in found.new}
    assert fresh == {
        key
        for key, said in after.items()
        if f"{key}.html" in coming - shown and not ({"record", "publish_from", "publish_until"} & set(said))
    }
    assert found.is_first == (not any(kind_of(name) == "session" for name in shown))

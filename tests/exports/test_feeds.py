"""Feeds, read as a feed reader reads them: what is new, what was corrected, what is withheld; and nothing that was said."""

from __future__ import annotations

import json
import re
from typing import Any

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from generator.exports.feeds import MOST
from generator.facts.licence import UNDECIDED
from tests.conftest import WITHHELD
from tests.exports.archives import BASE, others, site_with, with_councils

ATOM = "{http://www.w3.org/2005/Atom}"
SESSION: dict[str, Any] = {
    "session": {"year": "2025", "number": "1"},
    "sittings": [{"date": "2025-05-12"}],
    "record": {"confirmed": {"on": "2025-06-30"}, "status": "final"},
    "agenda": [{"no": "1", "title": "図書館の開館時間"}],
    "body": [{"speech": "会長", "text": "ここで言ったことば。"}],
}


def read(content: bytes) -> Any:
    found = feedparser.parse(content)
    assert not found.bozo, found.bozo_exception
    return found


def required_by_atom(content: bytes) -> None:
    """What RFC 4287 demands of a feed and of its entries."""
    root = etree.fromstring(content)
    for one in (root, *root.iterfind(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(one.findall(ATOM + name)) == 1, name
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00\+09:00", one.findtext(f"{ATOM}updated"))
    assert root.findtext(f"{ATOM}author/{ATOM}name")
    assert [link.get("rel") for link in root.findall(f"{ATOM}link")] == ["self", "alternate"]
    assert len({entry.findtext(f"{ATOM}id") for entry in root.iterfind(f"{ATOM}entry")}) == len(
        root.findall(f"{ATOM}entry")
    )


def required_by_json_feed(content: bytes) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(content)
    assert data["version"] == "https://jsonfeed.org/version/1.1"
    assert data["title"]
    for item in data["items"]:
        assert isinstance(item["id"], str)
        assert item["id"]
        assert item["content_text"]
        assert item["url"].startswith(BASE)
    known = {"version", "title", "home_page_url", "feed_url", "description", "language", "authors", "items"}
    assert {key for key in data if not key.startswith("_")} <= known
    return data


def test_a_session_is_an_entry_with_its_days_and_its_agenda() -> None:
    found = read(others(site_with(SESSION))["feeds/m/c.xml"])
    assert found.feed.title == "見本市 見本審議会"
    assert found.feed.id == "tag:www.example.lg.jp,1970:feeds/m/c"
    (entry,) = found.entries
    assert entry.id == "tag:www.example.lg.jp,2025:m/c/2025-01"
    assert entry.title == "見本市 見本審議会 令和7年度第1回 会議録"
    assert entry.link == f"{BASE}m/c/2025-01.html"
    assert entry.updated == "2025-06-30T00:00:00+09:00"
    assert entry.summary == "令和7年（2025年）5月12日の会議。確定。議題：1 図書館の開館時間。"
    assert [tag.term for tag in entry.tags] == ["new"]


def test_both_forms_tell_the_same_in_every_feed_and_keep_their_rules() -> None:
    corrected = SESSION | {"corrections": [{"on": "2025-08-01", "what": "誤字"}] * 2}
    withheld = SESSION | {
        "withheld": {"w1": WITHHELD},
        "body": [{"withheld": "w1"}],
        "openness": {"status": "partly"},
    }
    files = others(site_with(corrected, withheld))
    feeds = {
        name.removesuffix(".xml") for name in files if name.startswith("feeds/") and name.endswith(".xml")
    }
    assert feeds == {"feeds/all", "feeds/corrections", "feeds/withheld", "feeds/m/c", "feeds/m/index"}
    for name in feeds:
        required_by_atom(files[f"{name}.xml"])
        atom, other = read(files[f"{name}.xml"]), required_by_json_feed(files[f"{name}.json"])
        assert atom.entries
        assert atom.feed.title == other["title"]
        assert [link.href for link in atom.feed.links] == [f"{BASE}{name}.xml", other["home_page_url"]]
        assert other["feed_url"] == f"{BASE}{name}.json"
        for entry, item in zip(atom.entries, other["items"], strict=True):
            assert (entry.id, entry.title, entry.summary, entry.link) == (
                item["id"], item["title"], item["content_text"], item["url"],
            )  # fmt: skip
            assert (entry.published, entry.updated) == (item["date_published"], item["date_modified"])
            assert entry.published <= entry.updated
            assert [tag.term for tag in entry.tags] == item["tags"]


def test_corrections_and_what_is_withheld_are_told_by_day_and_place_only() -> None:
    session = SESSION | {
        "withheld": {"w1": WITHHELD | {"decided_on": "2025-07-10"}},
        "body": [{"speech": "会長", "id": "r-a", "text": ["対象は", {"withheld": "w1"}, "です。"]}],
        "openness": {"status": "partly"},
        "corrections": [
            {"on": "2025-08-01", "what": "数字を直した", "was": "十二人", "now": "十三人", "in": "r-a"},
            {"on": "2025-08-01", "what": "字を直した"},
            {"on": "2025-09", "what": "題を直した"},
        ],
    }
    files = others(site_with(session))
    tag = "tag:www.example.lg.jp,2025:m/c/2025-01"
    assert [entry.id for entry in read(files["feeds/corrections.xml"]).entries] == [
        f"{tag}@2025-09-corrected", f"{tag}@2025-08-01-corrected-2", f"{tag}@2025-08-01-corrected",
    ]  # fmt: skip
    (entry,) = read(files["feeds/withheld.xml"]).entries
    assert entry.id == f"{tag}#w1@2025-07-10-withheld"
    assert entry.link == f"{BASE}m/c/2025-01.html#withheld-w1"
    assert entry.title == "非公開：語句（見本市 見本審議会 令和7年度第1回）"
    ids = [entry.id for entry in read(files["feeds/m/c.xml"]).entries]
    assert ids[0] == f"{tag}@2025-09-corrected"
    assert tag in ids
    for content in (files[name] for name in files if name.startswith(("feeds/", "calendar/"))):
        for word in ("十二人", "十三人", "直した", "特定の世帯", "対象は", "ことば"):
            assert word.encode() not in content


def test_an_item_that_is_withheld_is_named_by_its_token_and_what_is_below_it_not_at_all() -> None:
    agenda = [
        {"title": "その前の件"},
        {"no": "2", "title": "名を出さない件", "withheld": "w1", "sub": [{"title": "その中の件", "withheld": "w1"}]},
        {"title": "その後の件"},
    ]  # fmt: skip
    session = SESSION | {"withheld": {"w1": WITHHELD}, "agenda": agenda, "openness": {"status": "partly"}}
    files = others(site_with(session))
    for name in ("feeds/m/c.xml", "feeds/all.json", "calendar/m/c.ics"):
        text = files[name].decode().replace("\r\n ", "")
        assert "2 ［非公開：個人に関する情報］" in text
        assert "その前の件" in text
        assert "その後の件" in text
        assert "名を出さない" not in text
        assert "その中の件" not in text


def test_of_a_session_without_any_day_there_is_no_news() -> None:
    undated = {"session": {"number": "1"}, "sittings": [{"start": "10:00"}]}
    files = others(site_with(undated))
    found = read(files["feeds/m/c.xml"])
    assert found.entries == []
    required_by_atom(files["feeds/m/c.xml"])


def test_the_newest_are_told_and_the_rest_is_left_to_the_pages() -> None:
    many = [
        SESSION | {"sittings": [{"date": f"20{25 - n // 12:02}-{n % 12 + 1:02}-01"}], "record": {}}
        for n in range(60)
    ]
    found = read(others(site_with(*many))["feeds/all.xml"])
    assert len(found.entries) == MOST
    days = [entry.updated for entry in found.entries]
    assert days == sorted(days, reverse=True)
    assert days[0].startswith("2025-12")


def test_what_changes_in_one_council_changes_no_feed_and_no_calendar_of_another() -> None:
    one = with_councils({"a": [SESSION], "b": [SESSION]})
    other = with_councils({"a": [SESSION, SESSION | {"sittings": [{"date": "2025-09-01"}]}], "b": [SESSION]})
    before, after = others(one), others(other)
    changed = {name for name in after if before.get(name) != after[name] and not name.startswith("data/")}
    assert changed == {
        "feeds/m/a.xml", "feeds/m/a.json", "feeds/all.xml", "feeds/all.json", "calendar/m/a.ics", "calendar/all.ics",
        "feeds/m/index.xml", "feeds/m/index.json", "calendar/m/index.ics",
        "sitemap.xml",
    }  # fmt: skip


def released(**more: Any) -> dict[str, Any]:
    record = WITHHELD | {
        "decided_on": "2025-05-12",
        "reviews": [
            {"on": "2025-09-01", "by": "会長"},
            {"on": "2025-11-01", "by": "会長", "result": "release"},
        ],
        "released": {"on": "2025-12-01", "by": "会長", "why": "入札が終わったため"},
    }
    return SESSION | {
        "withheld": {"w1": record} | more,
        "agenda": [{"id": "a1", "title": "駐車場の件"}],
        "body": [
            {
                "section": {"agenda": "a1", "title": "駐車場の件"},
                "blocks": [
                    {"speech": "会長", "text": ["額は", {"withheld": "w1", "text": "公開された額"}, "です。"]}
                ],
            }
        ],
    }


def test_what_became_of_a_withheld_part_is_told_step_by_step_and_without_its_words() -> None:
    files = others(site_with(released()))
    found = read(files["feeds/withheld.xml"]).entries
    tag = "tag:www.example.lg.jp,2025:m/c/2025-01#w1@"
    assert [(entry.id.removeprefix(tag), entry.tags[0].term) for entry in found] == [
        ("2025-12-01-released", "released"),
        ("2025-11-01-reviewed", "reviewed"),
        ("2025-09-01-reviewed", "reviewed"),
        ("2025-05-12-withheld", "withheld"),
    ]
    assert found[0].title == "公開：駐車場の件（見本市 見本審議会 令和7年度第1回）"
    assert found[1].summary.startswith("公開することとしました。")
    assert found[2].summary.startswith("非公開を続けます。")
    council = read(files["feeds/m/c.xml"]).entries
    assert [entry.tags[0].term for entry in council] == ["released", "new"]
    assert council[1].updated == "2025-12-01T00:00:00+09:00"
    for name in ("feeds/withheld.xml", "feeds/m/c.xml", "feeds/all.json"):
        assert "公開された額".encode() not in files[name]
        assert "入札".encode() not in files[name]


def test_a_release_within_an_item_that_is_still_withheld_does_not_name_the_item() -> None:
    session = released(w2=WITHHELD)
    session["agenda"] = [{"id": "a1", "title": "駐車場の件", "withheld": "w2"}]
    session["openness"] = {"status": "partly", "closed": [{"withheld": "w2", "agenda": ["a1"]}]}
    text = others(site_with(session))["feeds/withheld.xml"].decode()
    assert "公開：語句（" in text
    assert "駐車場" not in text


def test_minutes_that_were_taken_back_are_told_of_without_their_title() -> None:
    council = {"withdrawn": [{"id": "2024-03", "on": "2025-09-10", "why": "別の会議の記録でした"}]}
    site = site_with(SESSION, council=council)
    files = others(site)
    for name in ("feeds/m/c.xml", "feeds/all.xml"):
        entry = read(files[name]).entries[0]
        assert entry.id == "tag:www.example.lg.jp,2024:m/c/2024-03@2025-09-10-withdrawn"
        assert entry.title == "取り下げ：見本市 見本審議会の会議録"
        assert entry.link == f"{BASE}m/c/2024-03.html"
        assert "m/c/2024-03.html" in site.addresses
        assert [tag.term for tag in entry.tags] == ["withdrawn"]
    first = json.loads(files["feeds/m/c.json"])["items"][0]
    assert first["_kaigiroku"]["session"] == "m/c/2024-03"
    assert "別の会議".encode() not in files["feeds/m/c.xml"]


@pytest.mark.parametrize(
    ("municipality", "site", "feed", "all_"),
    [
        ({"licence": "市の条件"}, {"licence": "サイトの条件"}, "市の条件", "サイトの条件"),
        ({}, {"licence": "サイトの条件"}, "サイトの条件", "サイトの条件"),
        ({}, {}, UNDECIDED, UNDECIDED),
    ],
)
def test_every_feed_says_under_what_terms(
    municipality: dict[str, str], site: dict[str, str], feed: str, all_: str
) -> None:
    files = others(site_with(SESSION, municipality=municipality, site=site))
    assert read(files["feeds/m/c.xml"]).feed.rights == feed
    assert read(files["feeds/all.xml"]).feed.rights == all_
    entry = read(files["feeds/all.xml"]).entries[0]
    assert entry.get("rights", all_) == feed


def test_feeds_need_the_sites_address_and_the_build_says_so() -> None:
    site = site_with(SESSION, url=None)
    assert not [name for name in others(site) if name.startswith("feeds/")]
    assert any("feeds" in name for name in site.left_out)


@given(st.text(st.characters(exclude_categories=["C"], include_characters="<>&\"'\\;,"), min_size=1))
def test_any_title_is_read_as_it_was_written(title: str) -> None:
    shown = f"題{title}題"
    files = others(site_with(SESSION | {"title": shown}))
    root = etree.fromstring(files["feeds/m/c.xml"])
    read_ = root.findtext(f"{ATOM}entry/{ATOM}title")
    assert read_ is not None
    assert read_.endswith(shown)
    assert json.loads(files["feeds/m/c.json"])["items"][0]["title"] == read_

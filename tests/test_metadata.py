"""What pages say of themselves to machines: addresses, cards of links, JSON-LD; and the files at the top of a site."""

from __future__ import annotations

import html
import json
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from click.testing import CliRunner
from lxml import etree
from selectolax.lexbor import LexborHTMLParser

from generator.archive.files import DiskFiles, write_tree
from generator.cli import main
from generator.facts.motions import motions
from generator.pages.html import NOTHING
from generator.pages.linked import described
from generator.pages.page import Page
from tests.conftest import AS_OF, ROOT, WITHHELD, files_with, public_of, to_yaml
from tests.exports.archives import others, site_with

BASE = "https://minutes.example.lg.jp/"
#: Of each type, what programs that read it ask for.
REQUIRED = {
    "WebSite": {"name", "url", "potentialAction"},
    "Dataset": {"name", "description", "distribution"},
    "GovernmentOrganization": {"name", "url"},
    "Event": {"name", "startDate", "endDate", "eventStatus", "organizer"},
    "Report": {"name", "url", "inLanguage", "publisher", "isPartOf"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
    "Place": {"name"},
    "CreativeWork": {"name", "url", "inLanguage", "publisher"},
    "DigitalDocument": {"name", "contentUrl"},
    "DataDownload": {"encodingFormat", "contentUrl"},
    "Organization": {"name"},
    "Person": {"name"},
    "OrganizationRole": {"memberOf"},
    "opengov:VoteEvent": {"name", "url", "organizer", "opengov:result"},
    "opengov:YesCount": {"value"},
    "opengov:NoCount": {"value"},
    "opengov:AbstainCount": {"value"},
    "opengov:Vote": {"option", "agent"},
    "SearchAction": {"target", "query-input"},
    "EntryPoint": {"urlTemplate"},
}
#: Keys whose values a person reads; all others are addresses, days and words of schema.org.
WORDS = {"name", "description", "identifier", "creativeWorkStatus", "conditionsOfAccess", "roleName"}
CODES = {
    "@type", "@id", "@context", "url", "item", "position", "inLanguage", "startDate", "endDate", "datePublished", "dateModified",
    "eventStatus", "eventAttendanceMode", "isAccessibleForFree", "license", "encodingFormat", "contentUrl", "urlTemplate",
    "query-input", "temporalCoverage", "foundingDate", "dissolutionDate", "option", "value",
}  # fmt: skip


@dataclass(frozen=True)
class Head:
    """A built page: the metadata of its head, its block of data, and the text that is seen."""

    names: dict[str, list[str]]
    links: dict[str, list[str]]
    data: Any
    seen: str
    kind: str
    trail: list[str]

    @classmethod
    def of(cls, page: str) -> Head:
        tree = LexborHTMLParser(page)
        names: dict[str, list[str]] = {}
        for node in tree.css("meta"):
            key = node.attributes.get("name") or node.attributes.get("property")
            names.setdefault(str(key), []).append(str(node.attributes.get("content")))
        links: dict[str, list[str]] = {}
        for node in tree.css("head link"):
            links.setdefault(str(node.attributes.get("rel")), []).append(str(node.attributes.get("href")))
        blocks = [node.text() for node in tree.css('script[type="application/ld+json"]')]
        assert len(blocks) <= 1
        trail = [node.text() for node in tree.css("nav.trail li")]
        body = tree.body
        assert body is not None
        kind = str(body.attributes.get("class")).removeprefix("kind-")
        return cls(names, links, json.loads(blocks[0]) if blocks else None, body.text(), kind, trail)


def build(folder: Path, data: Path) -> Path:
    arguments = ["--data", str(data), "--site", str(folder / "site"), "--as-of", AS_OF.isoformat()]
    result = CliRunner().invoke(main, ["build", *arguments])
    assert result.exit_code == 0, result.output
    return folder / "site"


def heads_of(site: Path) -> dict[str, Head]:
    files = DiskFiles(site)
    pages = [name for name in files.names() if name.endswith(".html") and name != "404.html"]
    return {name: Head.of(files.read(name).decode()) for name in pages}


@pytest.fixture(scope="module")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("bundled"), ROOT / "minutes")


@pytest.fixture(scope="module")
def heads(bundled: Path) -> dict[str, Head]:
    return heads_of(bundled)


@pytest.fixture(scope="module")
def nowhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that does not say where it will be."""
    folder = tmp_path_factory.mktemp("nowhere")
    session = {
        "sittings": [{"date": "2025-05-12"}],
        "agenda": [{"title": "件"}],
        "title": '</script><b>題 & "題"',
    }
    over = {"sittings": [{"date": "2024-05-12"}], "publish_until": "2025-01-01"}
    files = files_with(session, municipality={"licence": "自由に使えます"}).content
    write_tree(folder / "data", [*files.items(), ("m/c/2024-01.yml", to_yaml(over))])
    return build(folder, folder / "data")


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Every object of a block that says of what type it is."""
    if isinstance(value, list):
        for one in value:
            yield from nodes(one)
    elif isinstance(value, dict):
        if "@type" in value:
            yield value
        for one in value.values():
            yield from nodes(one)


def plain(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_every_page_has_one_address_one_title_and_one_description(heads: dict[str, Head]) -> None:
    for name, head in heads.items():
        assert len(head.names["description"]) == 1, name
        if head.kind in ("expired", "kept", "left", "problems"):
            assert head.names["robots"] == ["noindex"], name
            assert "canonical" not in head.links, name
            continue
        own = BASE + ("" if name == "index.html" else name)
        assert head.links["canonical"] == head.names["og:url"] == [own], name
        for key in ("og:title", "og:description", "og:type", "og:site_name", "og:image", "twitter:card"):
            (value,) = head.names[key]
            assert value.strip() == value != "", (name, key)
            assert "\n" not in value, (name, key)


def test_the_picture_of_a_card_is_there_and_is_square(bundled: Path, heads: dict[str, Head]) -> None:
    (address,) = heads["index.html"].names["og:image"]
    picture = (bundled / address.removeprefix(BASE)).read_bytes()
    assert picture.startswith(b"\x89PNG")
    assert int.from_bytes(picture[16:20]) == int.from_bytes(picture[20:24]) == 600
    assert heads["index.html"].names["og:image:width"] == ["600"]


def test_the_card_of_a_session_names_its_body_its_day_and_its_items(heads: dict[str, Head]) -> None:
    head = heads["asanagi/toshokan/2023-01.html"]
    (title,), (about,) = head.names["og:title"], head.names["og:description"]
    assert title == "朝凪市立図書館協議会 第19期 令和5年度第1回 会議録　令和5年（2023年）10月12日"
    assert about.startswith("議題：令和4年度の図書館事業について、")
    assert "架空" in about


#: How a program that runs no script and knows little of HTML finds what a card shows; so do some behind LINE, X and chat tools.
_OG = re.compile(rb'<meta property="(og:[a-z_:]+)" content="([^"<>]*)">')


def test_programs_that_show_the_card_of_a_link_find_it_in_the_first_bytes(bundled: Path, heads: dict[str, Head]) -> None:  # fmt: skip
    """It could not be tried in LINE itself: what its reader and those of X and Facebook are known to need is held here."""
    for name, head in heads.items():
        if "og:title" not in head.names:
            continue
        content = (bundled / name).read_bytes()
        assert re.search(rb'<meta charset="utf-8">', content[:1024], re.IGNORECASE), name
        read = {
            key.decode(): html.unescape(value.decode())
            for key, value in _OG.findall(content[:16_384].partition(b"</head>")[0])
        }
        for key in ("og:title", "og:description", "og:url", "og:image", "og:image:width", "og:image:height", "og:type", "og:site_name"):  # fmt: skip
            assert [read.get(key)] == head.names[key], (name, key)
        assert b'<meta name="twitter:card" content="summary">' in content[:16_384], name
        # What a reader sees of a card on a phone: two lines of a title, and what it is about.
        assert len(read["og:title"]) <= 90, (name, read["og:title"])
        assert read["og:description"] != read["og:title"]


def test_the_picture_of_a_card_is_one_that_each_of_them_takes(bundled: Path, heads: dict[str, Head]) -> None:
    """At an absolute address under https, of the size that the page says, at least 200 pixels each way and small."""
    for name, head in heads.items():
        for address in head.names.get("og:image", []):
            assert address.startswith("https://"), name
            picture = (bundled / address.removeprefix(BASE)).read_bytes()
            sides = [int.from_bytes(picture[at : at + 4]) for at in (16, 20)]
            assert sides == [int(head.names[f"og:image:{side}"][0]) for side in ("width", "height")]
            assert min(sides) >= 200
            assert len(picture) < 1_000_000


def test_the_link_of_a_remark_has_the_card_of_its_session(bundled: Path, heads: dict[str, Head]) -> None:
    """Nobody sends what stands behind ``#`` to a server: the card is that of the page, and names no place on it."""
    for name, head in heads.items():
        assert all(
            "#" not in address for key in ("og:url", "og:image") for address in head.names.get(key, [])
        )
        assert all("#" not in address for address in head.links.get("canonical", [])), name
    page = LexborHTMLParser((bundled / "asanagi/toshokan/2023-01.html").read_bytes())
    assert page.css_first('article a[href="#r1"]') is not None


def test_data_of_every_page_says_only_what_the_page_shows(heads: dict[str, Head]) -> None:
    for name, head in heads.items():
        seen = plain(head.seen)
        for node in nodes(head.data or {}):
            assert set(node) <= WORDS | CODES | {
                key for key, value in node.items() if isinstance(value, dict | list)
            }
            for key in WORDS & set(node):
                parts = node[key].split() if key == "name" else [node[key]]
                assert all(plain(part) in seen for part in parts), (name, key, node[key])
            for key, value in node.items():
                if key in ("url", "item", "contentUrl", "license", "@id"):
                    assert value.startswith(BASE), (name, key, value)


def test_data_of_every_page_has_what_its_types_need(heads: dict[str, Head]) -> None:
    found: set[str] = set()
    for name, head in heads.items():
        if head.data is None:
            continue
        said = head.data["@context"]
        assert said in (
            "https://schema.org",
            ["https://schema.org", {"opengov": "http://www.w3.org/ns/opengov#"}],
        )
        for node in nodes(head.data["@graph"]):
            found.add(node["@type"])
            assert REQUIRED[node["@type"]] <= set(node), (name, node)
    assert found == set(REQUIRED)
    kinds = {"session": "Report", "council": "GovernmentOrganization", "home": "Dataset"}
    for name, head in heads.items():
        if head.kind in kinds:
            assert kinds[head.kind] in {node["@type"] for node in head.data["@graph"]}, name


def test_votes_in_data_are_those_of_the_record(heads: dict[str, Head]) -> None:
    """An agreement without a division is one, without counts; what has names says each, as the page does."""
    votes = [
        node
        for head in heads.values()
        for node in nodes(head.data or {})
        if node["@type"] == "opengov:VoteEvent"
    ]
    public = public_of(DiskFiles(ROOT / "minutes"))
    told = [
        motion
        for minutes in public.minutes
        for motion in motions(minutes)
        if motion.passed
        and not motion.outcome.unconfirmed
        and not (motion.item and motion.item.item.withheld)
    ]
    assert len(votes) == len({node["@id"] for node in votes}) == len(told)
    assert sum("opengov:count" not in node and "opengov:vote" not in node for node in votes) > 0
    assert sum(len(node.get("opengov:vote", ())) for node in votes) == sum(len(one.votes) for one in told) > 0
    results = {node["opengov:result"]["@id"] for node in votes}
    assert results == {f"opengov:{one.passed.title()}" for one in told if one.passed}


def test_the_trail_in_data_is_the_trail_that_is_seen(heads: dict[str, Head]) -> None:
    seen = 0
    for name, head in heads.items():
        trails = [node for node in nodes(head.data or {}) if node["@type"] == "BreadcrumbList"]
        assert len(trails) == bool(head.trail), name
        for trail in trails:
            steps = trail["itemListElement"]
            assert [plain(step["name"]) for step in steps] == [plain(one) for one in head.trail], name
            assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
            assert steps[-1]["item"] == BASE + name
            seen += 1
    assert seen > 20


def test_every_address_of_the_site_in_data_is_a_file_of_it(bundled: Path, heads: dict[str, Head]) -> None:
    for name, head in heads.items():
        for node in nodes(head.data or {}):
            for key in ("url", "item", "contentUrl", "license"):
                if key in node:
                    path = unquote(urlsplit(node[key]).path).lstrip("/") or "index.html"
                    assert (bundled / path).is_file(), (name, key, node[key])


def test_a_site_that_does_not_know_its_address_gives_none(nowhere: Path) -> None:
    heads = heads_of(nowhere)
    for name, head in heads.items():
        assert not {"canonical", "search", "alternate"} & set(head.links), name
        assert not {"og:url", "og:image"} & set(head.names), name
        for node in nodes(head.data or {}):
            for key in ("url", "item", "contentUrl", "@id", "license"):
                if key in node:
                    assert not urlsplit(node[key]).scheme, (name, node[key])
                    path = urlsplit(node[key]).path
                    there = (
                        posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
                    )
                    assert (nowhere / there).is_file(), (name, node[key])
    files = set(DiskFiles(nowhere).names())
    assert not {"sitemap.xml", "robots.txt", "opensearch.xml"} & files
    assert {"llms.txt", "calendar/all.ics", "calendar/m/c.ics"} <= files
    assert heads["m/c/2024-01.html"].names["robots"] == ["noindex"]
    assert heads["m/c/2025-01.html"].links["license"] == ["../index.html#terms"]


def test_no_title_ends_the_block_of_data(nowhere: Path) -> None:
    html = (nowhere / "m/c/2025-01.html").read_text("utf-8")
    head = Head.of(html)
    (report,) = [node for node in nodes(head.data) if node["@type"] == "Report"]
    assert report["name"] == '</script><b>題 & "題"'
    block = html.partition("application/ld+json")[2].partition("</script>")[0]
    assert not set(block.partition(">")[2]) & set("<>&")


@pytest.mark.parametrize("title", ["a\u2028b", "</script>", "<!--<script>", "題\\", '"'])
def test_any_title_comes_back_from_the_block(title: str) -> None:
    public = public_of(files_with())
    page = described(public, Page("m/x.md", title, NOTHING, trail=(("ホーム", "index.md"),)))
    block = str(page.options["linked"])
    assert json.loads(block)["@graph"][0]["itemListElement"][1]["name"] == title
    assert not set(block) & set("<>&\u2028\u2029")


def test_titles_of_withheld_items_are_in_no_card_and_no_list_of_a_search_engine() -> None:
    agenda = [{"title": "名を出さない件", "withheld": "w1"}, {"title": "出す件"}]
    session = {"withheld": {"w1": WITHHELD}, "agenda": agenda, "openness": {"status": "partly"}}
    (page,) = [page for page in site_with(session).pages if page.kind == "session"]
    assert "出す件" in page.description
    assert "名を出さない" not in page.description
    assert "名を出さない" not in str(page.options["linked"])


def test_opensearch_leads_to_the_search_of_the_site() -> None:
    long = "とても長い名前の、市の会議録を集めた所"
    root = etree.fromstring(others(site_with(site={"name": long}))["opensearch.xml"])
    space = "{http://a9.com/-/spec/opensearch/1.1/}"
    assert root.tag == f"{space}OpenSearchDescription"
    assert 0 < len(root.findtext(f"{space}ShortName")) <= 16
    url = root.find(f"{space}Url")
    assert url.get("template") == "https://www.example.lg.jp/kaigiroku/search.html?q={searchTerms}"
    assert long in root.findtext(f"{space}Description")


def test_a_word_for_crawlers_stands_only_where_they_look() -> None:
    assert "robots.txt" not in others(site_with())
    robots = others(site_with(url="https://minutes.example.lg.jp"))["robots.txt"].decode()
    assert "Sitemap: https://minutes.example.lg.jp/sitemap.xml" in robots.splitlines()
    assert "Disallow:" in robots.splitlines()


@pytest.mark.parametrize("url", [None, "https://www.example.lg.jp/kaigiroku/"])
def test_every_link_for_language_models_leads_to_a_file(url: str | None) -> None:
    site = site_with({"sittings": [{"date": "2025-05-12"}]}, url=url, council={"name": "見本[1]の*会*"})
    made = others(site)
    text = made["llms.txt"].decode()
    assert text.startswith("# 見本の会議録\n\n> ")
    assert "利用条件は未定" in text
    links = re.findall(r"\]\(([^)]*)\)", text)
    assert len(links) > 5
    assert {link.removeprefix(url or "") for link in links} <= {*site.addresses, *made}
    assert r"[見本市 見本\[1\]の\*会\*]" in text

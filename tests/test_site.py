"""The bundled archive as a site: links lead somewhere, registers and notes agree, nothing withheld goes unexplained."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from click.testing import CliRunner

from generator.archive.entries import PublicArchive
from generator.archive.files import DiskFiles
from generator.archive.load import load
from generator.cli import main
from generator.facts import session as facts
from generator.facts.withholding import withheld_places
from generator.site.outputs import site_files
from generator.site.publish import admit
from tests.conftest import AS_OF, ROOT, WITHHELD, files_with, public_of


class Reader(HTMLParser):
    """The ids, links and resources of a page, and its visible text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.resources: list[str] = []
        self.inline: list[str] = []
        self.text: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        found = dict(attributes)
        if found.get("id"):
            self.ids.append(found["id"] or "")
        if tag == "a" and found.get("href"):
            self.links.append(found["href"] or "")
        named = tag == "link" and found.get("rel") in ("canonical", "alternate", "search", "license")
        for name in ("src", "href", "action"):
            if tag != "a" and found.get(name):
                (self.links if named else self.resources).append(found[name] or "")
        self.inline += [f"{tag} {name}" for name in found if name == "style" or name.startswith("on")]
        data = found.get("type") == "application/ld+json"
        if tag == "style" or (tag == "script" and not found.get("src") and not data):
            self.inline.append(tag)

    def handle_data(self, data: str) -> None:
        self.text.append(data)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled archive, built as ``make build`` does."""
    folder = tmp_path_factory.mktemp("bundled") / "site"
    arguments = ["--data", str(ROOT / "minutes"), "--site", str(folder), "--as-of", AS_OF.isoformat()]
    result = CliRunner().invoke(main, ["build", *arguments])
    assert result.exit_code == 0, result.output
    return folder


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Reader]:
    return {p.relative_to(site).as_posix(): Reader(p.read_text("utf-8")) for p in site.rglob("*.html")}


@pytest.fixture(scope="module")
def public() -> PublicArchive:
    archive, _ = load(DiskFiles(ROOT / "minutes"))
    return admit(archive, AS_OF)


def targets(pages: dict[str, Reader]) -> Iterator[tuple[str, str, str]]:
    """(page, file it leads to, anchor) of every link and resource within the site.

    The 404 page stands at any depth and so names places from the host's root, where ``site.yml`` says that the site is.
    """
    for name, page in pages.items():
        for link in (*page.links, *page.resources):
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            assert name == "404.html" or not parts.path.startswith("/"), name
            path = unquote(parts.path).removeprefix("/")
            if name == "404.html" and path == "../index.html":
                continue  # of the place where the missing page would stand
            there = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
            yield name, there, unquote(parts.fragment)


def test_every_link_leads_to_a_file_of_the_site_and_every_anchor_exists(
    site: Path, pages: dict[str, Reader]
) -> None:
    lost = []
    for name, there, anchor in targets(pages):
        if not (site / there).is_file():
            lost.append(f"{name} -> {there}")
        elif anchor and there in pages and anchor not in pages[there].ids:
            lost.append(f"{name} -> {there}#{anchor}")
    assert lost == []


def test_ids_are_unique_on_every_page(pages: dict[str, Reader]) -> None:
    for name, page in pages.items():
        assert len(page.ids) == len(set(page.ids)), name


def test_nothing_is_asked_of_another_site(pages: dict[str, Reader]) -> None:
    for name, page in pages.items():
        assert not [r for r in page.resources if urlsplit(r).scheme or r.startswith("//")], name


def test_no_page_needs_an_inline_script_or_style(pages: dict[str, Reader]) -> None:
    for name, page in pages.items():
        assert page.inline == [], name


def test_every_page_can_be_reached_from_the_home_page(pages: dict[str, Reader], site: Path) -> None:
    reached, todo = set(), ["index.html"]
    links: dict[str, set[str]] = {}
    for name, there, _ in targets(pages):
        links.setdefault(name, set()).add(there)
    while todo:
        name = todo.pop()
        if name not in reached:
            reached.add(name)
            todo += [t for t in links.get(name, ()) if t in pages]
    guide = {name for name in pages if name.startswith("guide/")}  # for editors: a preview leads to it
    # What is over, moved or withdrawn answers whoever still has its address; nothing leads there.
    no_more = re.compile(r'<body class="kind-(?:expired|left)"')
    over = {name for name in pages if no_more.search((site / name).read_text("utf-8"))}
    assert set(pages) - reached == {"404.html"} | guide | over


def test_paths_are_lower_case_ascii_that_every_server_serves(site: Path) -> None:
    known = {
        "html",
        "css",
        "js",
        "json",
        "txt",
        "png",
        "svg",
        "jpg",
        "ico",
        "csv",
        "pdf",
        "xml",
        "ics",
        "zip",
    }
    for path in site.rglob("*"):
        name = path.relative_to(site).as_posix()
        assert re.fullmatch(r"[a-z0-9._/-]+", name), name
        assert len(name) <= 120, name
        if path.is_file():
            assert path.suffix.removeprefix(".") in known, name


def test_the_fictional_and_the_digested_say_so_on_every_page(
    pages: dict[str, Reader], public: PublicArchive
) -> None:
    for home in public.municipalities:
        word = "架空" if home.municipality.fictional else "抄録"
        for name, page in pages.items():
            if name.startswith(f"{home.id}/"):
                assert word in "".join(page.text), name


def test_the_register_and_the_notes_in_place_are_the_same_set(
    pages: dict[str, Reader], public: PublicArchive
) -> None:
    expected = {
        (f"{m.key}.html", place.anchor) for m in public.minutes for place in withheld_places(m.session)
    }
    # A record stands once in the register, with a link to each of its places.
    registered = {
        (there, anchor)
        for name, there, anchor in targets(pages)
        if name.startswith("withheld/") and anchor and (there, anchor) in expected
    }
    assert registered == expected
    for there, anchor in expected:
        assert anchor in pages[there].ids


def test_every_decision_stands_in_the_register(pages: dict[str, Reader], public: PublicArchive) -> None:
    links = {(there, anchor) for name, there, anchor in targets(pages) if name.startswith("decisions/")}
    for minutes in public.minutes:
        for decided in facts.decisions(minutes.session):
            assert (f"{minutes.key}.html", decided.anchor) in links


def test_a_withheld_part_reads_as_text_and_leads_to_its_ground() -> None:
    session = {
        "withheld": {
            "w1": WITHHELD,
            "w2": {"kind": "retracted", "reason": "取り消した", "decided_by": "議長"},
            "w3": {"kind": "omitted", "what": "朗読", "reason": "配った資料と同じ", "decided_by": "議長"},
        },
        "body": [
            {"speech": "委員", "text": ["対象は", {"withheld": "w1"}, "です。"]},
            {"speech": "議長", "text": [{"withheld": "w2"}, "次に、", {"withheld": "w3"}, "以上です。"]},
            {"withheld": "w2"},
        ],
    }
    (page,) = [p for p in site_files(public_of(files_with(session))).pages if p.kind == "session"]
    text = "".join(Reader(page.markdown).text)
    # What follows the bracket is heard and not seen: it says where the gap ends.
    assert "対象は［非公開：個人に関する情報］非公開部分ここまでです。" in text
    assert "［発言取消し］取消し部分ここまで次に、［省略：朗読］省略部分ここまで以上です。" in text
    assert "grounds/kojin.html" in page.markdown


def test_the_token_tells_nothing_of_what_is_missing() -> None:
    session = {"withheld": {"w1": WITHHELD}, "body": [{"withheld": "w1"}, {"p": [{"withheld": "w1"}]}]}
    (page,) = [p for p in site_files(public_of(files_with(session))).pages if p.kind == "session"]
    assert "■" not in page.markdown
    assert len(set(re.findall("［非公開：.*?］", "".join(Reader(page.markdown).text)))) == 1


def test_other_brackets_make_no_other_speaker() -> None:
    said = [("会　長", None), ("会　長", "【会長】"), ("会　長", "会長（長谷）")]
    session = {
        "voices": {"会　長": {"label": "会長"}},
        "body": [
            {"speech": voice, "text": "はい。", **({"label": form} if form else {})} for voice, form in said
        ],
    }
    (page,) = [p for p in site_files(public_of(files_with(session))).pages if p.kind == "session"]
    assert re.findall('class="speaker">([^<]*)', page.markdown) == ["会長", "会長", "会長（長谷）"]


def test_missing_numbers_are_named_on_the_council_page() -> None:
    files = files_with({"session": {"year": "2025", "number": "3"}}, council={
        "not_held": [{"year": "2025", "number": "2", "reason": "中止"}]
    })  # fmt: skip
    from generator.archive.load import load as load_files

    archive, _ = load_files(files)
    made = site_files(admit(archive, AS_OF))
    (page,) = [p for p in made.pages if p.kind == "council"]
    text = "".join(Reader(page.markdown).text)
    assert "ここにない回　第1回（説明なし）、第2回（中止・未開催）" in text
    assert "令和7年度第2回：中止・未開催。中止" in text


def test_a_link_that_would_run_a_script_is_shown_as_plain_words() -> None:
    session = {"body": [{"p": [{"link": "押す", "href": "javascript:alert(1)"}]}]}
    (page,) = [p for p in site_files(public_of(files_with(session))).pages if p.kind == "session"]
    assert "javascript:" not in page.markdown
    assert "押す" in page.markdown


def test_a_document_on_another_site_is_named_as_such_and_never_copied() -> None:
    materials = [
        {"title": "予算の案", "status": "public", "href": "https://www.example.jp/a/shiryo1.pdf", "size": "PDF：214KB"},
        {"title": "名簿", "status": "public", "href": "https://www.example.jp/shiryo?id=2"},
    ]  # fmt: skip
    made = site_files(public_of(files_with({"materials": materials})))
    (page,) = [p for p in made.pages if p.kind == "session"]
    shown = "".join(Reader(page.markdown).text)
    assert "予算の案（PDF：214KB、外部サイト www.example.jp）" in shown
    assert "名簿（外部サイト www.example.jp）" in shown
    assert made.attachments == {}


def test_what_follows_the_proceedings_has_a_heading_of_its_own() -> None:
    body = [
        {"section": {"title": "その他"}, "blocks": [{"speech": "会長", "text": "閉会します。"}]},
        {"section": {"back": "true"}, "blocks": [{"p": "会議録署名委員　大川　実"}]},
    ]
    (page,) = [p for p in site_files(public_of(files_with({"body": body}))).pages if p.kind == "session"]
    headings = [line for line in page.markdown.splitlines() if line.startswith("#")]
    assert [line for line in headings if "{#s" in line][:2] == ["### その他 {#s1}", "## 議事の後の記載 {#s2}"]

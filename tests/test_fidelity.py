"""What citizens read is what was recorded: any text comes through YAML, Markdown and HTML unchanged."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown import Markdown

from generator.adapters.whole_blocks import WholeBlocks
from generator.archive.files import DiskFiles, MemoryFiles, write_tree
from generator.pages.page import Page
from generator.pages.session import session_page
from generator.site.audit import audit, compare, pieces_of
from generator.site.audit_page import pieces_on_page
from generator.yaml.document import read_yaml
from generator.yaml.values import CONTROL
from tests.conftest import AS_OF, WITHHELD, files_with, public_of, to_yaml

#: Every character a file may hold; the rest is refused with a message (``control-character``).
CHARACTERS = st.characters(exclude_categories=("Cs",)).filter(lambda c: not CONTROL.match(c))
#: Pieces that mean something to Markdown, HTML, YAML or Japanese typesetting, to be mixed with any text.
SYNTAX = [
    "# ", "## 見出し {#x}", "- ", "1. ", "* * *", "**太字**", "_i_", "`code`", "```", "~~~", "> ", "[a](b)", "![a](b)",
    "[^1]", "<b>", "</div>", "<script>alert(1)</script>", "<!-- -->", "<![CDATA[", "&amp;", "&#35;", "&nbsp;", "&",
    "\\", "\\*", "{: .c }", "{#id}", "|a|b|", ":   定義", "--8<--", "$x$", "%}", "{{ x }}", "{% raw %}", "\n", "\n\n",
    "\n\n\n", "  \n", "\t", "    ", "\u3000", "\u00a0", "\u2028", "\u0085", "\r", "\ufeff", "\u200b", "葛\U000e0100",
    "以上です。\n次に、", "○午前10時開会", "〔賛成者挙手〕\n", "────\n", "神", "髙﨑", "𠮷", "が", "①㈱Ⅲ", "klzzwxh:0000", "wzxhzdk:0", "“”", "...", "--", "(c)", "http://a.b/", "a@b.c",
]  # fmt: skip
TEXT = st.lists(st.one_of(st.sampled_from(SYNTAX), st.text(CHARACTERS, max_size=12)), max_size=8).map("".join)
TITLE = TEXT.filter(lambda text: text != "")


def markdown(page: Page, *, whole: bool) -> bytes:
    """The page as MkDocs would build it, with or without the short cut for whole elements."""
    extensions: list[Any] = ["attr_list", "def_list", "tables", "fenced_code", "toc"]
    converter = Markdown(extensions=[*extensions, WholeBlocks()] if whole else extensions)
    return f"<!doctype html><body><article>{converter.convert(page.markdown)}</article>".encode()


def session_with(text: str, title: str) -> dict[str, Any]:
    """A session in which ``text`` stands in every kind of block, and ``title`` in every heading."""
    return {
        "agenda": [{"title": title, "no": title}],
        "materials": [{"title": title}],
        "attendance": {"groups": [{"label": "委員", "people": [{"id": "p1", "name": title}]}]},
        "withheld": {"w1": WITHHELD},
        "front": [{"label": title, "text": text}],
        "body": [
            {"section": {"no": title, "title": title, "agenda": "a1"}, "blocks": [{"speech": title, "text": text}]},
            {"speech": "会長", "text": [text, {"masked": title}, {"withheld": "w1"}, text, {"sic": text}]},
            {"p": text},
            {"note": {}, "text": text},
            {"quote": {"title": title}, "text": text},
            {"list": {}, "items": [{"no": title, "text": text}]},
            {"table": {"caption": title}, "head": [text, "b"], "rows": [[text, title]]},
            {"qa": {}, "ask": [{"speech": "委員", "text": text}], "answer": [{"speech": "課", "text": text}]},
            {"opinion": {}, "text": text},
            {"end": title},
        ],
    }  # fmt: skip


def differences(text: str, title: str, *, whole: bool) -> list[Any]:
    """Every difference between the file and the page."""
    public = public_of(files_with(session_with(text, title)))
    (minutes,) = public.minutes
    html = markdown(session_page(public, minutes), whole=whole)
    return list(compare("page", list(pieces_of(minutes)), pieces_on_page(html)))


@settings(max_examples=250)
@given(TEXT, TITLE)
@example("".join(SYNTAX), "".join(SYNTAX))
@example(" \n\n \n", " # ")
def test_any_text_is_shown_as_recorded(text: str, title: str) -> None:
    assert differences(text, title, whole=True) == []


@settings(max_examples=100)
@given(TEXT, TITLE)
@example("".join(SYNTAX), "".join(SYNTAX))
def test_the_written_markdown_shows_it_too_without_our_extension(text: str, title: str) -> None:
    assert differences(text, title, whole=False) == []


@settings(max_examples=300)
@given(st.text(st.characters(exclude_categories=("Cs",))))
def test_any_text_a_file_can_carry_is_read_or_refused(text: str) -> None:
    document = read_yaml("f.yml", to_yaml({"text": text}))
    refused = [p.code for p in document.problems]
    if CONTROL.search(text):
        assert refused == ["control-character"]
    else:
        assert refused == []
        assert document.data == {"text": text}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site built by the command itself, with every awkward text on it."""
    from click.testing import CliRunner

    from generator.cli import main

    folder = tmp_path_factory.mktemp("fidelity")
    text, title = "".join(SYNTAX), "題 " + "".join(t for t in SYNTAX if "\n" not in t)
    write_tree(folder / "data", files_with(session_with(text, title)).content.items())
    arguments = ["--data", str(folder / "data"), "--site", str(folder / "site"), "--as-of", AS_OF.isoformat()]
    result = CliRunner().invoke(main, ["build", *arguments])
    assert result.exit_code == 0, result.output
    return folder


def site_of(built: Path) -> dict[str, bytes]:
    files = DiskFiles(built / "site")
    return {name: files.read(name) for name in files.names()}


def audited(built: Path, site: dict[str, bytes]) -> list[Any]:
    from generator.archive.load import load
    from generator.site.publish import admit

    archive, _ = load(DiskFiles(built / "data"))
    return list(audit(admit(archive, AS_OF), MemoryFiles(site)).findings)


def test_the_audit_of_a_built_site_finds_nothing(built: Path) -> None:
    assert audited(built, site_of(built)) == []


@settings(max_examples=60)
@given(data=st.data())
def test_the_audit_finds_any_single_changed_character(built: Path, data: st.DataObject) -> None:
    site = site_of(built)
    page = "m/c/2025-01.html"
    html = site[page].decode("utf-8")
    spots = list(re.finditer(r'class="said"><p>([^<&]+)|class="speaker">([^<&]+)', html))
    spot = data.draw(st.sampled_from(spots))
    group = 1 if spot[1] else 2
    at = data.draw(st.integers(spot.start(group), spot.end(group) - 1))
    site[page] = (html[:at] + ("あ" if html[at] != "あ" else "い") + html[at + 1 :]).encode("utf-8")
    findings = audited(built, site)
    assert any(f.what.startswith("文字が違います") for f in findings)

"""Everything that somebody may change on a built site is found and said in words, also when the site's list was forged to match."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.archive.files import DiskFiles, Files, MemoryFiles, write_tree
from generator.archive.load import load
from generator.cli import main
from generator.site.audit import audit
from generator.site.manifest import MANIFEST, Manifest
from generator.site.publish import admit
from generator.site.same import differences, foreign, list_differences
from tests.conftest import AS_OF, ROOT

Site = dict[str, bytes]
DAY = AS_OF.isoformat()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled archive, built once."""
    folder = tmp_path_factory.mktemp("tampered") / "site"
    arguments = ["--data", str(ROOT / "minutes"), "--site", str(folder), "--as-of", DAY]
    result = CliRunner().invoke(main, ["build", *arguments])
    assert result.exit_code == 0, result.output
    return folder


@pytest.fixture(scope="module")
def right(folder: Path) -> Site:
    """Every file of it."""
    files = DiskFiles(folder)
    return {name: files.read(name) for name in files.names()}


def program(site: Site) -> str:
    manifest = Manifest.parse(site[MANIFEST])
    assert manifest
    return manifest.program


def forged(site: Site, mark: str) -> Site:
    """The site with a list that says it is as it should be."""
    digests = {
        name: hashlib.sha256(content).hexdigest() for name, content in site.items() if name != MANIFEST
    }
    return site | {MANIFEST: Manifest(digests, mark).to_bytes()}


def found(right: Site, site: Site) -> list[str]:
    """What the audit says, but for what it says of the list itself."""
    fresh = MemoryFiles({name: content for name, content in right.items() if name != MANIFEST})
    attached = {name for name in right if "/files/" in name}
    return [f"{one.page}: {one.what}" for one in differences(fresh, MemoryFiles(site), attached)]


def about_the_list(right: Site, site: Site) -> list[str]:
    fresh = MemoryFiles({name: content for name, content in right.items() if name != MANIFEST})
    return [one.what for one in list_differences(fresh, MemoryFiles(site), program(right))]


@dataclass(frozen=True)
class Tampering:
    """What is done to a site, and the words in which it must be said."""

    what: str
    said: str
    do: Callable[[Site], None]


def edit(page: str, old: str, new: str, said: str, what: str, *, nth: int = 0) -> Tampering:
    """One passage of a page written otherwise: ``old`` as a regular expression, ``new`` as its replacement."""

    def do(site: Site) -> None:
        html = site[page].decode("utf-8")
        places = list(re.finditer(old, html, re.DOTALL))
        assert len(places) > nth, f"{page} has no {old}"
        at = places[nth]
        site[page] = (html[: at.start()] + at.expand(new) + html[at.end() :]).encode("utf-8")

    return Tampering(what, f"^{re.escape(page)}: {said}", do)


def write(name: str, content: bytes | None, said: str, what: str) -> Tampering:
    """A file added, changed at its end, or taken away."""

    def do(site: Site) -> None:
        if content is None:
            del site[name]
        else:
            site[name] = site.get(name, b"") + content

    return Tampering(what, f"^{re.escape(name)}: {said}", do)


def swap(one: str, other: str, said: str, what: str) -> Tampering:
    def do(site: Site) -> None:
        site[one], site[other] = site[other], site[one]

    return Tampering(what, f"^{re.escape(one)}: {said}", do)


def a_piece_of_the_index(site: Site) -> None:
    name = next(n for n in sorted(site) if n.startswith("search/text/"))
    site[name] = site[name].replace(b"minutesPiece", b"minutesPiece ", 1)


VOTED, TOLD, KEPT = "tama/joho/2020-03.html", "asanagi/toshi/2022-01.html", "asanagi/joho/2022-01.html"
DRAWN = "asanagi/toshi/2023-01.html"
NAMED, NOTED = "kirisawa/kotsu/2022-01.html", "asanagi/toshokan/2023-01.html"
TAMPERINGS = (
    edit(VOTED, r'(class="detail">[^<]*賛成)7', r"\g<1>6", r"(発言|記述)\d+の投票数と決め方が違います", "votes"),
    edit(TOLD, '(class="outcome passed">)選出', r"\1否決", r"(発言|記述|議題)[\d-]+の結果が違います", "an outcome"),
    edit(TOLD, 'class="outcome passed"', 'class="outcome refused"', ".*結果の見た目の区分", "the mark of an outcome"),
    edit("decisions/index.html", '(class="outcome passed">)[^<]*', r"\1否決", ".*の項の結果", "the register of decisions"),
    edit("decisions/index.html", r'<li><p class="thing">(?:(?!</li>).)*</li>', "", ".*の項の", "an item of the register less", nth=3),
    edit("withheld/index.html", '(data-label="理由">)[^<]*', r"\1理由：事務の都合のため", ".*の項の「理由」", "the register of what is withheld"),
    edit(KEPT, '(<li id="withheld-w1">.*?data-label="理由">)[^<]*', r"\1事務の都合のため", "非公開の記録 w1 の「理由」", "a reason"),
    edit(KEPT, '(<li id="withheld-w1">.*?data-label="決めた者">)[^<]*', r"\1市長", "非公開の記録 w1 の「決めた者」", "who decided"),
    edit(KEPT, '(<li id="withheld-w2">.*?data-label="期間">)[^<]*', r"\1令和6年3月31日まで", "非公開の記録 w2 の「期間」", "until when"),
    edit(KEPT, '<div class="notice withheld-notice".*?</div>', "", ".*(お知らせ|非公開)", "the notice of what is withheld"),
    edit(KEPT, r"(<div class=\"notice withheld-notice\".*?省略などが)\d+件", r"\g<1>0件", ".*お知らせ", "how much is withheld, on the page"),
    edit("index.html", r"(公開していないもの</dt><dd>)\d+", r"\g<1>0", ".*「公開していないもの」", "how much is withheld, on the home page"),
    edit("asanagi/grounds/kojin.html", "(<h1[^>]*>.*?</h1>.*?<p>)", r"\1推測ですが、", ".*文字", "a ground"),
    edit(TOLD, r"(<dt>日時</dt><dd><time[^>]*>)[^<]*", r"\1令和4年（2022年）7月22日", "「会議の概要」の日付", "a date as read"),
    edit(TOLD, r'(<dt>日時</dt><dd><time datetime=")[^"]*', r"\g<1>2022-07-22", ".*の日付", "a date as machines read it"),
    edit(TOLD, 'href="files/kosu.csv"', 'href="https://example.com/kosu.csv"', "資料3のリンク先", "a link to a material"),
    edit(TOLD, r'(<tr id="material-m4">.*?data-label="公開">)[^<]*', r"\1公開", "資料4の「公開」", "whether a material is public"),
    write("asanagi/toshi/files/kosu.csv", b"x", "資料のファイルの中身", "an attachment"),
    write("asanagi/toshi/files/kosu.csv", None, "サイトにあるはずのファイルがありません", "an attachment less"),
    write("assets/site/start.js", b";alert(1)", "スクリプトの中身", "a script"),
    write("assets/search/answer.js", b";", "検索のスクリプトの中身", "a script of the search"),
    write("search/now.js", b" ", "検索のファイルの中身", "the index of the search"),
    Tampering("a text of the search", "^search/text/.*: 検索のファイルの中身", a_piece_of_the_index),
    write("assets/site/sheet.css", b".withheld-notice{display:none}", "見た目（スタイルシート）の中身", "a style sheet"),
    write("assets/images/favicon.png", b"x", "図の中身", "a picture of the frame"),
    edit(DRAWN, r'(<img[^>]*alt=")[^"]*', r"\1図", ".*図の説明（alt）", "what a picture is said to show"),
    edit(DRAWN, r'src="files/danmen.svg"', 'src="files/other.svg"', ".*図の置き場所", "which picture is shown"),
    edit("404.html", "お探しのページ", "ほかのページ", ".*文字", "the page for what is not there"),
    edit("index.html", r"(<ul class=\"sessions few\">)<li>.*?</li>", r"\1", ".*「新しい会議録」", "the newest on the home page"),
    write(TOLD, None, "サイトにあるはずのファイルがありません", "a page less"),
    write("asanagi/toshi/2022-09.html", b"<p>", "会議録にないファイル", "a page more"),
    swap(TOLD, DRAWN, ".*違います", "two pages in each other's place"),
    edit(TOLD, "<title>[^<]*", "<title>会議", "ページの頭（head）の題", "the title in the window"),
    edit(TOLD, "(<h1[^>]*>)[^<]*", r"\1別の会議", ".*の見出し", "the heading"),
    edit(TOLD, '(<meta name="description" content=")[^"]*', r"\1別の説明", "ページの頭（head）の説明（meta）", "the description"),
    edit(TOLD, "(<head>)", r'\1<meta name="robots" content="noindex">', "ページの頭（head）の説明（meta）", "hidden from searchers"),
    edit(TOLD, r'(<div class="remark[^"]*" id="r12">.*?class="said"><p>)', r"\1反対です。", "発言12の本文", "a remark"),
    edit(TOLD, r'(<div class="remark[^"]*" id="r12">.*?class="speaker">)[^<]*', r"\1傍聴者", "発言12の発言者", "who speaks"),
    edit(NAMED, r'(id="r-torikeshi">.*?class="said"><p>)', r"\1反対です。", "発言19の本文", "a remark with an id of its own"),
    edit(NAMED, r'(id="r-torikeshi">.*?>)発言19<', r"\1発言20<", "発言19の番号", "the number of a remark with an id of its own"),
    edit(NOTED, r'(id="n2"><p>)', r"\1（", "「.*」の本文", "a line that has no number"),
    edit(NOTED, r'(id="s1">)1 開会', r"\1閉会", "「1 開会」の見出し", "a heading of the proceedings"),
    edit(TOLD, r'<div class="remark[^"]*" id="r12">.*?(?=<div class="remark)', "", "(発言12|「).*", "a remark less"),
    edit(TOLD, r'(<div class="remark[^"]*") id="r12"', r"\1 id=\"r120\"", ".*アドレス（id）", "the address of a remark"),
    edit(TOLD, r'(<div class="remark[^"]*" id="r12")', r"\1 hidden", "発言12の表示", "a remark that is hidden"),
    edit("asanagi/toshokan/2023-01.html", '(class="person">)[^<]*', r"\1別　人", ".*の氏名", "a name in the attendance"),
    edit("asanagi/toshokan/2023-01.html", '(class="status absent">)欠席', r"\1出席", ".*の出欠", "who was absent"),
    edit("asanagi/toshokan/2023-01.html", r'(id="corrections".*?data-label="訂正後">)[^<]*', r"\1別の字", "訂正の記録 c1 の「訂正後」", "a correction"),
    edit("shiraho/kyoiku/2021-01.html", r'(id="signatures".*?<p>)[^<]*', r"\1署名なし", ".*「署名」の文字", "the signatures"),
    edit(TOLD, '(class="item-title">)[^<]*', r"\1別の議題", "議題1の題", "the agenda"),
    edit(TOLD, "</article>", "<script>alert(1)</script></article>", "スクリプト", "a script in the page"),
    edit(TOLD, '(<div class="remark[^"]*" id="r3")', r'\1 onclick="x()"', "スクリプト", "a script in an attribute"),
    edit(TOLD, '(<script src=")[^"]*start.js', r"\1https://example.com/start.js", "スクリプト", "a script from elsewhere"),
    edit(TOLD, "</article>", '<iframe src="https://example.com/"></iframe></article>', ".*埋込み", "another page in the page"),
    edit(TOLD, "(<head>)", r'\1<base href="https://example.com/">', ".*アドレスのもと", "where links begin"),
    edit(TOLD, r'(<nav class="trail".*?href=")[^"]*', r"\1https://example.com/", "案内や目次のリンク先", "a link of the frame"),
    edit("index.html", "(問い合わせ先　)[^<]*", r"\1別の課", "ページの下の問い合わせ先", "whom to ask"),
    edit(TOLD, 'class="banner fictional">[^<]*', 'class="banner fictional">', ".*断り書き", "that it is fictional"),
    edit("kirisawa/kotsu/index.html", "(<ruby>[^<]*.*?<rt>)[^<]*", r"\1べつ", ".*(ふりがな|「)", "the reading of a name"),
    edit("asanagi/toshi/index.html", r'<rect width="[^"]*"', '<rect width="1%"', ".*属性 width", "the bar of a plot"),
    edit("years/index.html", r"(<td[^>]*>)\d+回", r"\g<1>99回", ".*の行の「会議」", "a count of a year"),
    edit("ledger/index.html", '<span aria-hidden="true">未', '<span aria-hidden="true">公', ".*の行の文字", "a sign of the ledger of absence"),
    edit("asanagi/toshokan/index.html", "大雪のため中止", "中止", ".*", "why a meeting is not here"),
    edit("search.html", r"検索の対象は、", "検索の対象は、すべての", ".*文字", "what is searched"),
    edit("accessibility.html", "配慮", "準拠", ".*文字", "the statement of accessibility"),
    edit("guide/problems.html", "直し方", "なおし方", ".*文字", "the guide"),
    edit(TOLD, r'(class="table-scroll"[^>]* aria-label=")[^"]*', r"\1別の表", ".*読み上げる言葉", "what is read out"),
    edit(TOLD, ">発言12<", ">発言13<", "発言12の番号", "the number of a remark"),
    edit(TOLD, "</article>", "<!-- 秘密 --></article>", ".*見えない注釈", "a comment"),
    edit(TOLD, '<html lang="ja" dir="ltr">', "<html lang='ja' dir='ltr'>", "見えない所", "nothing that is seen"),
    edit(TOLD, r'<table class="printed">.*?<td>.*?<p>([^<]*)', r"\g<0>1", ".*(本文|文字)", "a printed table"),
    write("index.htm", b"<p>", "会議録にないファイル", "a page served in place of the home page"),
    write("asanagi/index.php", b"<?php", "会議録にないファイル", "a program served in place of a page"),
    write("search/extra.js", b"x", "会議録にないファイル", "a file among the search's"),
    write("withheld/secret.pdf", b"x", "会議録にないファイル", "a file among the registers"),
    write("about.html.gz", b"x", "会議録にないファイル", "a packed page served in place of a page"),
)  # fmt: skip


@pytest.mark.parametrize("tampering", TAMPERINGS, ids=lambda t: t.what)
def test_what_was_changed_is_said_though_the_list_was_forged(right: Site, tampering: Tampering) -> None:
    site = dict(right)
    tampering.do(site)
    said = found(right, forged(site, program(right)))
    assert any(re.search(tampering.said, one) for one in said), said[:5]
    assert about_the_list(right, forged(site, program(right)))
    assert about_the_list(right, site) == []


def test_a_site_as_built_has_no_difference(right: Site) -> None:
    assert found(right, right) == []
    assert about_the_list(right, right) == []


def test_no_byte_of_a_page_can_be_changed_unseen(right: Site) -> None:
    for name in sorted(right)[:: len(right) // 40]:
        if name != MANIFEST:
            content = right[name]
            at = len(content) // 2
            changed = bytes([byte ^ 1 for byte in content[at : at + 1]]) or b"x"  # a file may be empty
            assert found(right, right | {name: content[:at] + changed + content[at + 1 :]}), name


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda content: None, "がありません"),
        (lambda content: b"x", "書いた形ではありません"),
        (lambda content: content[:-1], "書いた形ではありません"),
        (lambda content: re.sub(rb"\n[0-9a-f]{64}", b"\n" + b"0" * 64, content, count=1), "違う指紋"),
        (lambda content: b"".join(content.splitlines(keepends=True)[:-1]), "載っていません"),
        (lambda content: content + b"0" * 64 + b"  x.html\n", "余分なファイル"),
    ],
)
def test_a_list_that_is_not_right_is_told(
    right: Site, change: Callable[[bytes], bytes | None], said: str
) -> None:
    content = change(right[MANIFEST])
    site = {name: inside for name, inside in right.items() if name != MANIFEST}
    told = about_the_list(right, site | ({MANIFEST: content} if content is not None else {}))
    assert any(said in one for one in told)


def test_what_is_somebody_elses_is_named_and_is_no_difference(right: Site) -> None:
    site = right | {"ads.txt": b"", "keiyaku/2024.pdf": b"%PDF", "web.config": b"<x/>"}
    assert found(right, site) == []
    fresh: Files = MemoryFiles({name: content for name, content in right.items() if name != MANIFEST})
    assert foreign(fresh, MemoryFiles(site)) == ["ads.txt", "keiyaku/2024.pdf"]


def run_audit(folder: Path, *more: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, ["audit", str(folder), "--data", str(ROOT / "minutes"), *more])
    return result.exit_code, result.stdout, result.stderr


def test_the_command_builds_anew_and_finds_all_the_same(folder: Path) -> None:
    code, told, about = run_audit(folder, "--as-of", DAY)
    assert (code, told) == (0, "")
    assert f"{DAY} のサイトとして確かめます（--as-of のとおり）。" in about
    assert "すべて同じです。" in about


def test_the_command_says_what_differs_and_ends_with_1(right: Site, tmp_path: Path) -> None:
    site = dict(right)
    for tampering in TAMPERINGS[:1]:
        tampering.do(site)
    write_tree(tmp_path, forged(site, program(right)).items())
    (tmp_path / "ads.txt").write_text("")
    code, told, about = run_audit(tmp_path, "--as-of", DAY)
    assert code == 1
    assert re.search(r"tama/joho/2020-03\.html#\S+: (発言|記述)\d+の投票数と決め方が違います\n  会議録: .*賛成7.*\n  サイト: .*賛成6", told)  # fmt: skip
    assert "ads.txt: このプログラムが作ったものではありません" in about


def test_a_site_of_another_version_is_said_to_be_one_before_anything_else(
    right: Site, tmp_path: Path
) -> None:
    other = {name: content.replace(b"<body", b"<body ") for name, content in right.items()}
    write_tree(tmp_path, forged(other, "kaigiroku-archive 0.0.9 0123456789").items())
    code, told, about = run_audit(tmp_path, "--as-of", DAY)
    assert code == 1
    assert "別の版のプログラムです（サイト: kaigiroku-archive 0.0.9 0123456789、" in about
    assert told.count("\n") < 40
    assert "--format json ですべて出ます" in told


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_in_place_of_a_page_is_told(folder: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(folder, site)
    (tmp_path / "elsewhere.html").write_bytes((site / TOLD).read_bytes())
    (site / TOLD).unlink()
    (site / TOLD).symlink_to(tmp_path / "elsewhere.html")
    code, told, _ = run_audit(site, "--as-of", DAY)
    assert code == 1
    assert f"{TOLD}: ファイルのはずの所に、ほかの場所へのリンクがあります" in told


PLANTED = (b"\xff\xfe" * 50, b"", b"\x00" * 9_000, b"<p>" * 20_000, b"<article>" * 9_000, b"<b>" * 900_000)


@pytest.mark.parametrize("planted", PLANTED, ids=range(len(PLANTED)))
def test_whatever_stands_in_place_of_a_page_is_told(right: Site, planted: bytes) -> None:
    site = right | {TOLD: planted}
    assert any(one.startswith(f"{TOLD}: ") for one in found(right, site))
    archive, _ = load(DiskFiles(ROOT / "minutes"))
    assert TOLD in {finding.page for finding in audit(admit(archive, AS_OF), MemoryFiles(site)).findings}

"""The address of a document stays with its material; one that leads nowhere becomes a question."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from generator.archive.files import MemoryFiles
from generator.importer.run import make
from generator.pipeline import read_and_check

FRONT = "<h1>令和5年度第1回　波見市緑化審議会会議録</h1><dl><dt>日時</dt><dd>令和5年7月3日（月）午後2時から</dd><dt>配付資料</dt><dd>{}</dd></dl>"
TALK = "<h2>会議の内容</h2><p>【会長】開会します。</p><p>【委員】はい。</p><p>【会長】閉会します。</p>"


def read(tmp_path: Path, listed: str, *, head: str = "", after: str = "") -> tuple[dict[str, Any], list[str]]:
    path = tmp_path / "minutes.html"
    nav = "<nav><a href='/sitemap.pdf'>サイトマップ</a></nav>"
    path.write_text(
        f"<html><head>{head}</head><body>{nav}{FRONT.format(listed)}{TALK}{after}</body></html>", "utf-8"
    )
    draft, content, wrong = make(path, "0" * 64)
    assert wrong == []
    files = {
        "m/municipality.yml": "name: 波見市\n",
        "m/c/council.yml": "name: 緑化審議会\n",
        "m/c/a.yml": content,
    }
    found = read_and_check(
        MemoryFiles({k: v.encode() for k, v in files.items()}), dt.date(2026, 4, 1)
    ).problems
    assert [p for p in found if p.code.startswith(("attachment", "unknown-key", "bad-"))] == []
    return draft.data, draft.questions


ONE = '<a href="{}">資料1　街路樹の計画（PDF：214KB）</a>'


def test_a_whole_address_is_kept_with_the_printed_size(tmp_path: Path) -> None:
    data, asked = read(tmp_path, ONE.format("https://www.city.example.jp/a/s1.pdf"))
    assert data["materials"] == [
        {"id": "m1", "no": "資料1", "title": "街路樹の計画", "size": "PDF：214KB", "status": "public",
         "href": "https://www.city.example.jp/a/s1.pdf"}
    ]  # fmt: skip
    assert any("資料 1 件（「資料1　街路樹の計画」など）のリンク先" in question for question in asked)


@pytest.mark.parametrize(
    "head",
    [
        '<base href="https://www.city.example.jp/kaigi/1.html">',
        '<link rel="canonical" href="https://www.city.example.jp/kaigi/1.html">',
        '<meta property="og:url" content="https://www.city.example.jp/kaigi/1.html">',
        "<!-- saved from url=(0043)https://www.city.example.jp/kaigi/1.html -->",
    ],
)
def test_a_saved_page_may_say_its_own_address(tmp_path: Path, head: str) -> None:
    data, _ = read(tmp_path, ONE.format("files/s1.pdf"), head=head)
    assert data["materials"][0]["href"] == "https://www.city.example.jp/kaigi/files/s1.pdf"


@pytest.mark.parametrize(
    "address", ["files/s1.pdf", "/a/s1.pdf", "file:///C:/s1.pdf", "http://[broken/s1.pdf"]
)
def test_an_address_that_leads_nowhere_is_asked_about(tmp_path: Path, address: str) -> None:
    data, asked = read(tmp_path, ONE.format(address))
    assert "href" not in data["materials"][0] or data["materials"][0]["href"] is None
    assert any(f"リンク先「{address}」は、このままでは開けません" in question for question in asked)


def test_links_beside_the_words_belong_to_their_own_material(tmp_path: Path) -> None:
    listed = "".join(
        f'<p><a href="https://www.city.example.jp/{n}.pdf">資料{n}</a>　{title}</p>'
        for n, title in ((1, "街路樹の計画"), (10, "花壇の計画"))
    )
    data, _ = read(tmp_path, listed)
    assert [(m["no"], m["href"][-6:]) for m in data["materials"]] == [
        ("資料1", "/1.pdf"),
        ("資料10", "10.pdf"),
    ]


def test_a_linked_file_without_material_is_asked_about(tmp_path: Path) -> None:
    after = '<p><a href="https://www.city.example.jp/tosin.pdf">答申書</a><a href="#top">上へ</a><a href="https://www.example.jp/">市</a></p>'
    _, asked = read(tmp_path, "資料1　街路樹の計画", after=after)
    assert [q for q in asked if "リンク" in q] == [
        "リンク「答申書」の先のファイル https://www.city.example.jp/tosin.pdf は、資料の一覧にありません。資料なら materials: に足してください。"
    ]


@pytest.mark.parametrize(
    ("printed", "title", "size"),
    [
        ("資料1　計画（ＰＤＦ：２１４ＫＢ）", "計画", "ＰＤＦ：２１４ＫＢ"),
        ("資料1　計画 [50KB pdfファイル]", "計画", "50KB pdfファイル"),
        ("資料1　計画（別ウィンドウ・PDFファイル・83KB）", "計画", "別ウィンドウ・PDFファイル・83KB"),
        (
            "資料1　計画（PDF形式：123キロバイト）（新しいウィンドウで開きます）",
            "計画",
            "PDF形式：123キロバイト",
        ),
        ("資料1　計画（案）", "計画（案）", None),
    ],
)
def test_the_printed_size_is_no_part_of_the_title(
    tmp_path: Path, printed: str, title: str, size: str | None
) -> None:
    data, _ = read(tmp_path, printed)
    assert (data["materials"][0]["title"], data["materials"][0].get("size")) == (title, size)

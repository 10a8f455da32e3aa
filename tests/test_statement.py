"""The statement of accessibility says what a keeper wrote, and claims nothing that nobody tested."""

from __future__ import annotations

import re
from typing import Any

from generator.archive.files import DiskFiles, MemoryFiles
from generator.archive.load import load
from generator.pages import all_pages
from generator.pages.criteria import CRITERIA
from generator.pages.statement import statement_page
from generator.site.publish import admit
from tests.conftest import AS_OF, ROOT, files_with, public_of, to_yaml


def statement(**accessibility: Any) -> str:
    """The page of an archive whose ``site.yml`` says so, without the marks of what no line may break in."""
    site = (
        {"name": "見本の会議録", "accessibility": accessibility}
        if accessibility
        else {"name": "見本の会議録"}
    )
    files = MemoryFiles(dict(files_with({}).content) | {"site.yml": to_yaml(site)})
    return re.sub(r'<span class="keep">(.*?)</span>', r"\1", statement_page(public_of(files)).markdown)


def results(page: str) -> dict[str, str]:
    """The result of each criterion, by its number."""
    rows = re.findall(r'<tr><th scope="row">([\d.]+)[^<]*</th>.*?data-label="結果">(.*?)</td></tr>', page)
    return dict(rows)


def test_until_a_keeper_writes_of_a_test_none_is_claimed() -> None:
    page = statement()
    assert "まだ試験していません" in page
    assert "適合レベルAAに配慮すること" in page
    assert "試験した者" not in page
    assert results(page) == {}


def test_every_item_that_a_public_body_is_asked_for_is_there() -> None:
    page = statement(
        standard="JIS X 8341-3:2016", level="AA", result="一部準拠", decided_on="2026-04-01", goal_by="2027-03-31",
        additional=["2.5.8 ターゲットのサイズ"], exceptions=["古い図面：もとの紙を写したため"], tested_from="2026-05-01",
        tested_on="2026-05-08", tested_by="見本市 広報課", pages=["無作為に選んだ40ページ"], means=["読み上げソフト"],
        known=["図の説明が短いものがあります"],
    )  # fmt: skip
    for part in (
        "「見本の会議録」のすべてのページ", "適合レベルAAに一部準拠すること", "令和8年（2026年）4月1日",
        "令和9年（2027年）3月31日", "2.5.8 ターゲットのサイズ", "古い図面：もとの紙を写したため", "見本市 広報課",
        "無作為に選んだ40ページ", "読み上げソフト", "図の説明が短いものがあります", "JavaScript",
    ):  # fmt: skip
        assert part in page, part
    assert re.search(
        r"5月1日（金曜日）</time>から<time[^>]*>令和8年（2026年）5月8日（金曜日）</time>まで", page
    )


def test_what_is_said_of_headings_is_so_on_every_page() -> None:
    """Each remark that can be cited has its speaker as a heading, and each item of the agenda its title."""
    assert "発言ごとの発言者を見出しにしています" in statement()
    public = admit(load(DiskFiles(ROOT / "minutes"))[0], AS_OF)
    remarks = "".join(page.markdown for page in all_pages(public) if page.kind == "session")
    found = re.findall(r'<div class="remark [a-z]+" id="[^"]*"><div class="who">(.*?)</div>', remarks)
    assert len(found) > 300
    assert [who for who in found if not re.search(r'<h([3-6]) class="speaker[^"]*">.*</h\1>', who)] == []


def test_a_criterion_that_is_not_named_is_untested() -> None:
    found = results(
        statement(
            tested_on="2026-05-08", passed=["1.1.1", "2.5.8"], failed=["1.4.3"], not_applicable=["1.2.1"]
        )
    )
    assert len(CRITERIA) == 38  # 25 of level A, 13 of level AA
    assert [level for _, level, _ in CRITERIA].count("A") == 25
    assert found.pop("1.1.1") == found.pop("2.5.8") == "適合"
    assert found.pop("1.2.1") == "適合（当てはまるものがない）"
    assert found.pop("1.4.3") == "不適合"
    assert set(found.values()) == {"未試験"}
    assert len(found) == 35


def test_a_criterion_beyond_the_standard_has_its_row_too() -> None:
    page = statement(tested_on="2026-05-08", passed=["2.5.8"])
    assert '<th scope="row">2.5.8</th><td data-label="適合レベル">追加</td>' in page

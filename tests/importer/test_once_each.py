"""What is printed twice is stated once, a sign of its own kind is taken for no other, and what cannot be told is not tried in every way."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.importer.front.labelled import cut_row
from generator.importer.front.roster_columns import aligned
from generator.importer.front.rows import Row
from generator.importer.front.titles import title_of
from generator.importer.read.stream import Line
from generator.importer.run import import_files

FRONT = "令和5年度第1回風見町スポーツ推進審議会会議録\n日時　令和5年7月4日（火）午後2時～3時\n出席者　霧山会長、青木委員、井川委員\n"


def drafted(folder: Path, text: str) -> dict[str, Any]:
    source = folder / "a.txt"
    source.write_text(FRONT + text, "utf-8")
    (made,) = import_files([source], folder / "to").files
    assert made.session is not None
    return yaml.safe_load(made.session.read_text("utf-8"))


def staff(draft: dict[str, Any]) -> list[str]:
    groups = draft["attendance"]["groups"]
    return [person["name"] for group in groups if group["side"] == "staff" for person in group["people"]]


@pytest.mark.parametrize(
    ("again", "names"),
    [
        (
            "スポーツ振興課：岸課長、中村主査",
            ["岸進", "中村"],
        ),  # the whole name stands above with the same office
        ("水道課：岸課長、中村主査", ["岸進", "岸", "中村"]),  # another office: perhaps another person
    ],
)
def test_who_is_listed_again_by_family_name_with_the_same_office_is_stated_once(
    tmp_path: Path, again: str, names: list[str]
) -> None:
    text = f"説明者　スポーツ振興課長　岸　進\n担当課　{again}\n議題　計画について\n霧山会長：開会します。\n青木委員：はい。\n霧山会長：閉会します。\n"
    assert staff(drafted(tmp_path, text)) == names


def test_who_comes_in_says_nothing(tmp_path: Path) -> None:
    text = (
        "議題　計画について\n\n<会長>\n開会します。説明をお願いします。\n\n<事務局>\n説明します。計画の案です。\n\n<井川委員入室>\n\n"
        "<会長>\n質問はありますか。\n\n<事務局>\n補足します。以上です。\n\n<会長>\n閉会します。お疲れさまでした。\n"
    )
    assert list(drafted(tmp_path, text)["voices"]) == ["会長", "事務局"]


def test_letters_of_a_label_that_stand_apart_are_one_label() -> None:
    assert cut_row(Line("議　事　日　程（第１号）", 0))[1:] == ("議　事　日　程（第１号）", "")
    assert cut_row(Line("会議の議題　計画の変更について", 0))[1:] == ("会議の議題", "計画の変更について")


def test_a_title_keeps_both_of_its_brackets() -> None:
    assert title_of([Row("", "「風見町緑化審議会」会議録")]) == "「風見町緑化審議会」会議録"


def test_cells_of_very_many_columns_are_not_left_out_in_every_way() -> None:
    """Of 60 columns 30 can be left out in more ways than anybody can wait for; a row of few columns is aligned."""
    wide = ["name", *["beside"] * 59]
    assert aligned(("青木　一", *["緑地組合"] * 29), wide) == ()
    assert aligned(("1", "青木　一", "出席"), ["number", "beside", "name", "there"]) == (
        "1",
        "",
        "青木　一",
        "出席",
    )


@pytest.mark.parametrize(
    "talk",
    [
        "会議の内容\n会長：開会します。\n委員：窓口でも同じですか。\n事務局：同じです。\n会長：閉会します。\n",
        "1　保護評価について\n説明があり、承認された。\n2　その他\n次の会議は七月に開く。\n",
    ],
)
@pytest.mark.parametrize(
    "entries",
    ["{}資料1　評価書\n{}資料2　議事録（案）（非公開）\n", "{}資料2　議事録（案）（非公開）\n{}次第\n"],
)
@pytest.mark.parametrize("bullet", ["", "・"])
def test_a_list_of_papers_ends_with_the_last_that_shows_to_be_one(
    tmp_path: Path, talk: str, entries: str, bullet: str
) -> None:
    page = "\nこのページの作成者\n霧山町文書館\n"
    found = (
        drafted(tmp_path, f"{talk}\n配布資料\n{entries.format(bullet, bullet)}{page}").get("materials") or []
    )
    titles = [paper["title"] for paper in found]
    assert "議事録（案）" in titles
    assert not any("霧山町" in title or "ページ" in title for title in titles)
    assert not any("資料2" in title for title in titles)  # the paper itself, told of once more
    assert sum(paper.get("status") == "withheld" for paper in found) == 1

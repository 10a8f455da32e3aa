"""What is set aside as no part of the minutes, and tabs of word processors, rule by rule."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.importer.read.furniture import furniture_of
from generator.importer.read.layout import labels_by_tab, row_parts, set_tabs, speaker_column
from generator.importer.read.lines import lines_of
from generator.importer.read.stream import Line

TALK = ["○会長　開会します。", "○委員　質問します。", "○課長　説明します。", "○会長　閉会します。"]


def pages(*each: list[str]) -> list[Line]:
    """Lines of these pages; a form feed parts them."""
    return lines_of("\f".join("\n".join(page) for page in each), [])


def set_aside(lines: list[Line], paged: bool = True) -> list[tuple[str, str]]:
    return [(lines[i].text, kind) for i, kind in sorted(furniture_of(lines, paged).items())]


def of_kind(lines: list[Line], kind: str, paged: bool = True) -> list[str]:
    return [text for text, found in set_aside(lines, paged) if found == kind]


def body(page: int) -> list[str]:
    return [f"○会長　{page}枚目の{n}つ目です。" for n in range(3)]


@pytest.mark.parametrize("form", ["- {} -", "― {} ―", "{}/9", "{}", "{} ページ", "P{}"])
def test_numbers_that_count_with_the_pages_are_page_numbers(form: str) -> None:
    lines = pages(*([*body(n), form.format(n)] for n in range(1, 7)))
    assert of_kind(lines, "page_no") == [form.format(n) for n in range(1, 7)]
    # Where pages are not known a bare number needs more of its like.
    assert of_kind(lines, "page_no", paged=False) == [form.format(n) for n in range(1, 7)]


def test_numbers_that_do_not_count_on_are_no_page_numbers() -> None:
    lines = pages([*body(1), "30", *body(2), "12", *body(3), "45", *body(4)])
    assert of_kind(lines, "page_no", paged=False) == []
    one = pages([*body(1), "1", *body(2)])
    assert of_kind(one, "page_no") == []


def test_a_page_may_lack_its_number_and_three_at_most_are_left_out() -> None:
    def found(*numbers: int) -> list[str]:
        return of_kind(pages(*([*body(n), f"- {n} -"] for n in numbers)), "page_no", paged=False)

    assert found(1, 2, 4, 7) == ["- 1 -", "- 2 -", "- 4 -", "- 7 -"]
    assert "- 12 -" not in found(1, 2, 3, 12)
    assert found(1, 2, 2, 3) == ["- 1 -", "- 2 -", "- 3 -"]


def test_two_pages_with_bare_numbers_at_their_edges_count() -> None:
    assert of_kind(pages([*body(1), "1"], [*body(2), "2"]), "page_no") == ["1", "2"]
    assert of_kind(pages([*body(1), "4"], [*body(2), "5"]), "page_no") == ["4", "5"]
    assert of_kind(pages([*body(1), "1"], [*body(2), "3"]), "page_no") == []
    assert of_kind(pages([*body(1), "1"], body(2)), "page_no") == []


HEAD = "丘の上町審議会　第1回"


def test_a_line_at_the_edge_of_three_pages_is_their_head_or_foot() -> None:
    # On the first page it is the title.
    assert of_kind(pages(*([HEAD, *body(n)] for n in range(3))), "running_head") == [HEAD] * 2
    assert of_kind(pages(*([*body(n), HEAD] for n in range(3))), "running_head") == [HEAD] * 3
    # Numbers in it may differ.
    numbered = pages(*([f"審議会　第{n}頁のつづき", *body(n)] for n in range(3, 7)))
    assert len(of_kind(numbered, "running_head")) == 3
    assert of_kind(pages([HEAD, *body(1)], [HEAD, *body(2)]), "running_head") == [HEAD]
    once = pages([HEAD, *body(1)], ["はじめの話", *body(2)], ["次の話", *body(3)])
    assert of_kind(once, "running_head") == []
    twice = pages([HEAD, *body(1)], [HEAD, *body(2)], ["次の話", *body(3)])
    assert of_kind(twice, "running_head") == []


def test_of_many_pages_most_must_have_the_head() -> None:
    def heads(having: int, of: int) -> int:
        each = [[HEAD if n < having else f"話{'一二三四五六七八九十'[n]}", *body(n)] for n in range(of)]
        return len(of_kind(pages(*each), "running_head"))

    assert heads(6, 10) == 5
    assert heads(5, 10) == 0
    assert heads(3, 5) == 2


@pytest.mark.parametrize("text", ["会長", "あ" * 61, "○会長"])
def test_an_office_or_a_long_line_is_no_head(text: str) -> None:
    assert of_kind(pages(*([text, *body(n)] for n in range(4))), "running_head") == []


def test_what_stands_in_the_middle_of_pages_is_no_head() -> None:
    lines = pages(*([f"{n}枚目です。", HEAD, f"{n}枚目の終わりです。"] for n in ("一", "二", "三", "四")))
    assert of_kind(lines, "running_head") == []


def test_what_a_browser_prints_is_set_aside_at_the_edges_of_pages() -> None:
    stamp, address = "2024/12/24 10:23 会議録", "https://www.example.jp/kaigi 1/2"
    lines = pages([stamp, *body(1), address], [stamp, *body(2), address])
    assert of_kind(lines, "printed_by_browser") == [stamp, address] * 2
    inside = pages([*body(1), stamp, *body(2)])
    assert of_kind(inside, "printed_by_browser") == []
    assert of_kind(lines, "printed_by_browser", paged=False) == []


@pytest.mark.parametrize(
    "line", ["印刷する", "このページの先頭へ", "サイトマップ", "ページID: 1234", "Adobe Reader"]
)
def test_what_a_site_puts_round_its_pages_is_set_aside_at_both_ends_only(line: str) -> None:
    far = [f"○会長　{n}つ目です。" for n in range(30)]
    assert [text for text, _ in set_aside(pages([*far[:29], line, *far]), paged=False)] == [line]
    assert [text for text, _ in set_aside(pages([*far, line, *far[:29]]), paged=False)] == [line]
    assert set_aside(pages([*far, line, *far]), paged=False) == []
    assert set_aside(pages([f"{line}{'あ' * 300}", *far]), paged=False) == []


def test_the_mark_of_the_content_counts_near_the_top_and_no_remark_is_set_aside() -> None:
    far = [f"○会長　{n}つ目です。" for n in range(11)]
    assert set_aside(pages([*far, "本文", *far]), paged=False) == [("本文", "main_marker")]
    assert set_aside(pages([*far, "○会長　はい。", "本文", *far]), paged=False) == []
    assert set_aside(pages(["検索の話をします。", *far]), paged=False) == []


def test_type_that_was_drawn_twice_is_kept_once() -> None:
    twice = ["■議事", "■議事", "○会長　開会します。", "■閉会", "■閉会"]
    assert of_kind(pages(twice), "doubled") == ["■議事", "■閉会"]
    assert of_kind(pages(twice[:3]), "doubled") == []
    said = ["○会長", "○会長", "はい。", "○委員", "○委員"]
    assert of_kind(pages(said), "doubled") == []


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("日時\t令和4年7月25日", "日時\t令和4年7月25日"), ("会長\t開会します。", "会長\t開会します。"), ("1\t計画", "1　計画"), ("○\t計画\t期間", "○　計画　期間"),
        ("日時\t午後\t2時", "日時\t午後　2時"), ("\t日時\t午後", "\t日時\t午後"), ("計画\t", "計画\t"), ("計画", "計画"), ("1\t\t計画\t", "1　計画"),
        ("長\t計画", "長　計画"), ("1会長\t計画", "1会長　計画"),
    ],
)  # fmt: skip
def test_a_tab_is_a_border_after_a_label_and_room_elsewhere(line: str, shown: str) -> None:
    assert set_tabs(line) == shown


def test_tabs_after_offices_part_remarks_from_the_first_of_several() -> None:
    listed = ["会長\t青木春江", "委員\t井川夏男"]
    talk = ["会長\t開会します。", "委員\t質問します。", "課長\t説明します。", "会長\t閉会します。"]

    def tabbed(texts: list[str]) -> list[str]:
        lines = [replace(line, table=0) for line in lines_of("\n".join(texts), [])]
        return [line.text for line in labels_by_tab(lines)]

    told = tabbed([*listed, *talk])
    assert told == [*(line.replace("\t", "　") for line in listed), *talk]
    few = tabbed([*listed, *talk[:3]])
    assert few == [line.replace("\t", "　") for line in (*listed, *talk[:3])]


def test_the_column_of_speakers_is_named_in_the_head() -> None:
    assert speaker_column(["次第", "発言者", "発言の要旨"]) == 1
    assert speaker_column(["発 言 者", "発言の要旨"]) == 0
    assert speaker_column(["次第", "内容"]) == 0
    assert row_parts(["1 開会", "", "会長", "始めます。"], 2) == ("1 開会", ["会長", "始めます。"])
    assert row_parts(["会長", "始めます。"], 0) == ("", ["会長", "始めます。"])

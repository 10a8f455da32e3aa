"""The same minutes in another print say the same: commas, stops, empty lines at the ends of lines, tabs for room, widths."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.importer.draft import draft_of
from generator.importer.read.stops import stops_with_dots, with_round_stops
from generator.importer.read.text import read_text
from generator.japanese.commas import of_both_commas, one_comma
from tests.importer.said import said_of
from tests.importer.stated import differences
from tests.importer.test_first_sight import MINUTES, imported

TEXTS = {one["name"]: one["text"] for one in MINUTES}
SHARE = 6
"""Of how many small minutes one is tried in each print; ``make explore`` is not needed to find a print that is not read."""


def _said(text: str) -> list[str]:
    """What a draft says, with one comma and one stop, whatever is printed; questions are in our own words."""
    said = (one_comma(line).replace("．", "。") for line in said_of(text) if not line.startswith("問 "))
    return [re.sub(r"⏎\s+", "⏎", line) for line in said]


def _commas(text: str) -> str:
    return text.replace("、", "，")


def _trailing(text: str) -> str:
    return "\n".join(line + "　" if line.strip() else line for line in text.split("\n"))


def _crlf(text: str) -> str:
    return text.replace("\n", "\r\n")


PRINTS: dict[str, Callable[[str], str]] = {"commas": _commas, "trailing room": _trailing, "CRLF": _crlf}


@pytest.mark.parametrize("part", range(SHARE))
def test_what_shows_no_difference_makes_none(part: int) -> None:
    texts = [text for text in list(TEXTS.values())[part::SHARE] if "，" not in text and "\t" not in text]
    assert len(texts) > 50
    said = {text: _said(text) for text in texts}
    unlike = [
        (name, text)
        for name, in_print in PRINTS.items()
        for text in texts
        if _said(in_print(text)) != said[text]
    ]
    assert unlike == []


def _dotted(text: str) -> str:
    return text.replace("。", "．").replace("、", "，")


def test_sentences_that_end_with_dots(tmp_path: Path) -> None:
    """What is stated of a record in the print of the sciences is what stands beside it; the record keeps its print."""
    tried = [
        one
        for one in MINUTES[::SHARE]
        if one["text"].count("。") > 4 and stops_with_dots(read_text(_dotted(one["text"]).encode()))
    ]
    assert len(tried) > 20
    for place, one in enumerate(tried):
        folder = tmp_path / str(place)
        folder.mkdir()
        session = imported(_dotted(one["text"]), folder)
        plain = yaml_of(session)
        assert "。" not in plain
        assert differences(one["facts"], _rounded(session)) == [], one["text"]


def yaml_of(session: object) -> str:
    """Every text of a session but its questions, which are in our own words."""
    if isinstance(session, dict):
        return "\n".join(yaml_of(value) for key, value in session.items() if key != "open_questions")
    if isinstance(session, list):
        return "\n".join(map(yaml_of, session))
    return str(session)


def _rounded(node: object) -> dict[str, object]:
    def round_(one: object) -> object:
        if isinstance(one, dict):
            return {key: round_(value) for key, value in one.items()}
        if isinstance(one, list):
            return [round_(value) for value in one]
        return one.replace("．", "。").replace("，", "、") if isinstance(one, str) else one

    made = round_(node)
    assert isinstance(made, dict)
    return made


@pytest.mark.parametrize(
    "text",
    [
        "１．開会\n２．議事\n３．閉会",
        "計画を決めた．次に進む．",
        "終わります。\n始めます．続けます．次です．",
    ],
    ids=["numbers", "too few", "both prints"],
)
def test_dots_that_end_no_sentence(text: str) -> None:
    assert not stops_with_dots(read_text(text.encode()))


def test_each_line_stays_as_long_with_round_stops() -> None:
    source = read_text("委員長：始めます．終わります．\n１．報告を受けた．\n以上で終了．".encode())
    rounded = with_round_stops(source)
    assert [line.text for line in rounded.lines] == [
        "委員長：始めます。終わります。",
        "１．報告を受けた。",
        "以上で終了。",
    ]
    assert [line.at for line in rounded.lines] == [line.at for line in source.lines]
    assert rounded.text == source.text


@pytest.mark.parametrize(
    ("form", "made"),
    [("は、", "は[、，]"), ("[^、。]", "[^、，。]"), ("[、，]", "[、，]"), (r"\、", r"\、"), ("甲", "甲")],
)
def test_a_form_reads_both_commas(form: str, made: str) -> None:
    assert of_both_commas(form) == made


ASSEMBLY = """霧山町議会臨時会会議録
１．招集年月日　　令和6年3月4日
１．招集の場所　　霧山町役場議場
１．出席議員　　　1番　青　木　一　郎　　　2番　岸　　　　進
　　　　　　　　　3番　沢　井　花　子　　　4番　森　下　弘
１．欠席議員　　　5番　浜　野　光
１．説明のため出席した者　　　町長　井　川　夏　子　　　総務課長　宇　野　守
１．議事日程　　　日程第1　会議録署名議員の指名
　　　　　　　　　日程第2　議案第1号　霧山町税条例の一部改正
１．会議の経過
○議長（青木一郎君）　　　ただいまから会議を開きます。
○町長（井川夏子君）　　　提案の理由を申し上げます。
○議長（青木一郎君）　　　質疑を終わります。
"""
BOARD = """汐見市公民館運営審議会会議録
日時　　　令和6年7月4日（木）午後2時
場所　　　汐見市中央公民館　第1会議室
出席者　　　会長　霧山　光一　　　副会長　夕凪　京子
　　　　　　委員　岬　涼　　　委員　沖　千尋
事務局　　　館長　浜名　守　　　主事　磯部　弥生
議題　　　事業計画について
会長　　　定刻になりましたので始めます。資料の説明をお願いします。
館長　　　資料1をご覧ください。講座は12回を予定しています。
岬委員　　　参加者は増えましたか。
館長　　　昨年より10人増えました。
会長　　　ほかになければ終わります。
"""


@pytest.mark.parametrize("text", [ASSEMBLY, BOARD], ids=["assembly", "board"])
def test_tabs_for_the_room_of_a_page(text: str) -> None:
    """A page copied out of a word processor has tabs where it shows room."""
    tabbed = re.sub(r"(?<=\S)　{3,}(?=\S\S|\S　)", "\t", text)
    assert tabbed.count("\t") > 8
    facts = [line for line in said_of(text) if line.split()[0] in ("人", "組", "議題", "声")]
    assert [line for line in said_of(tabbed) if line.split()[0] in ("人", "組", "議題", "声")] == facts


def test_tabs_of_a_table_are_its_borders() -> None:
    lines = read_text("番号\t氏名\t出欠\n1\t青木　一\t出\n2\t岸　進\t欠\n".encode()).lines
    assert [line.cells for line in lines] == [
        ("番号", "氏名", "出欠"),
        ("1", "青木　一", "出"),
        ("2", "岸　進", "欠"),
    ]


def test_a_line_with_tabs_for_room_ends_where_it_ends_in_the_source() -> None:
    text = ASSEMBLY.replace("　　　", "\t")
    source = read_text(text.encode())
    for line in source.lines:
        printed = source.text[line.at : line.end]
        assert re.sub(r"\s", "", printed) == re.sub(r"\s", "", line.text)
        assert printed == printed.strip()


def test_widths_of_brackets_and_numbers_are_one() -> None:
    """The draft of a record in half width states the people and items of the record in full width."""
    for text in list(TEXTS.values())[:: SHARE * 4]:
        wide = [one.get("name") for one in _people(text)]
        half = [one.get("name") for one in _people(unicodedata.normalize("NFKC", text))]
        assert half == [name and unicodedata.normalize("NFKC", name) for name in wide], text


def _people(text: str) -> list[dict[str, str]]:
    data = draft_of(read_text(text.encode())).data
    groups = (data["attendance"] or {"groups": []})["groups"]
    return [one for group in groups for one in group.get("people") or []]

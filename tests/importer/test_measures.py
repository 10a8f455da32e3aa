"""How long, how many, how near: each measure by which print is read, at its last value on either side."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from docx.oxml import parse_xml

from generator.importer.body.agenda import Agenda
from generator.importer.body.back import back_start
from generator.importer.front.agenda_lines import pieces_of
from generator.importer.front.items import Item
from generator.importer.front.labelled import main_form, row_meaning
from generator.importer.front.materials import materials_of
from generator.importer.front.opening import body_start
from generator.importer.front.papers import agenda_of
from generator.importer.front.prose import first_prose
from generator.importer.front.rows import Row
from generator.importer.front.titles import title_of
from generator.importer.names.list_lines import come_apart
from generator.importer.ndl.meetings import import_ndl, session_yaml
from generator.importer.read.docx import read_docx
from generator.importer.read.errors import ImportRefusedError
from generator.importer.read.furniture import furniture_of
from generator.importer.read.html import read_html
from generator.importer.read.html_bounds import refuse_unbounded
from generator.importer.read.layout import arranges, labels_by_tab, set_tabs
from generator.importer.read.lines import lines_of
from generator.importer.read.links import set_links
from generator.importer.read.pdf import read_pdf
from generator.importer.read.pictures import picture_questions
from generator.importer.read.refuse import refuse_changed
from generator.importer.read.stream import Line, Picture, columns
from generator.importer.read.text import decode, notices_of, read_text
from generator.importer.report import report_text
from generator.importer.run import import_files, make
from generator.importer.session.verify import Difference, differences
from generator.importer.speakers.answers import pairing_of
from generator.importer.speakers.grammar import Grammar, infer
from generator.importer.speakers.labels import can_speak
from generator.importer.speakers.legend import legend_of
from generator.importer.words.ids import ascii_id
from generator.importer.words.notes import note_of
from generator.importer.words.numbers import numbered, value_of
from generator.importer.words.when import clocks_in
from generator.yaml.document import read_yaml
from generator.yaml.emit import emit
from tests.importer.printing import placed_pdf
from tests.importer.test_ndl import a_meeting, write
from tests.importer.test_pdf import INLINE
from tests.importer.test_word import W, a_file, cell, run


def line(text: str, **more: object) -> Line:
    return replace(Line(text, 0), **more)  # type: ignore[arg-type]


# What a page adds.


def test_a_line_is_furniture_up_to_300_characters() -> None:
    for length, found in ((300, {0: "notice"}), (301, {})):
        text = "Adobe Reader" + "あ" * (length - 12)
        assert {*furniture_of([line(text)], False)} == {*found}


def test_numbers_count_on_by_three_at_most() -> None:
    def kept(*numbers: int) -> int:
        lines = [each for n in numbers for each in (line("話です。"), line(f"- {n} -"))]
        return list(furniture_of(lines, False).values()).count("page_no")

    assert kept(1, 2, 3, 6) == 4
    assert kept(1, 2, 3, 7) == 3
    assert kept(2, 3, 3, 4) == 3


@pytest.mark.parametrize(
    ("having", "of", "found"),
    [(2, 2, 1), (1, 2, 0), (3, 3, 2), (2, 3, 0), (3, 5, 2), (2, 5, 0), (4, 6, 3), (3, 6, 0), (4, 7, 3), (3, 7, 0), (5, 8, 4), (4, 8, 0)],
)  # fmt: skip
def test_how_many_pages_have_a_running_head(having: int, of: int, found: int) -> None:
    letters = "一二三四五六七八九十"[:of]
    each = [
        f"{'丘の上町だより' if n < having else '頭' + own}\n話{own}\n足{own}" for n, own in enumerate(letters)
    ]
    kinds = furniture_of(lines_of("\f".join(each), []), True)
    # That of the first page, before which no page ends, is its title.
    assert list(kinds.values()).count("running_head") == found


def test_a_head_of_pages_has_60_characters_at_most_and_type_drawn_twice_30() -> None:
    def heads(length: int) -> int:
        text = "\f".join(f"{'花' * length}\n話{n}\n足{n}" for n in "一二三四")
        return list(furniture_of(lines_of(text, []), True).values()).count("running_head")

    assert heads(60) == 3
    assert heads(61) == 0
    for text, found in (("■花", 2), ("■" + "花" * 29, 2), ("■" + "花" * 30, 0), ("■", 0)):
        lines = [line(text), line(text), line("話"), line(text + "々"), line(text + "々")]
        other = [line(text), line(text), line("話"), line(text), line(text)]
        assert list(furniture_of(other, False).values()).count("doubled") == found
        assert list(furniture_of(lines[:3], False).values()).count("doubled") == 0


# Forms and tabs that only arrange.


@pytest.mark.parametrize(
    ("row", "own"),
    [
        ([["議事"], ["甲", "乙", "丙", "丁"]], True), ([["議事"], ["甲", "乙", "丙"]], False), ([["議事", "録"], ["甲", "乙", "丙", "丁"]], False),
        ([["日時"], ["甲", "乙", "丙", "丁"]], False), ([["甲", "乙", "丙", "丁"]], True), ([["甲", "乙", "丙"]], False), ([["甲", "乙", "丙", "丁"], []], True),
        ([[], ["甲", "乙", "丙", "丁"]], False), ([["議事"], ["甲", "乙", "丙", "丁"], ["戊"]], False), ([["議事"], ["内容"], ["甲", "乙", "丙", "丁"]], False), ([[], []], False),
    ],
)  # fmt: skip
def test_a_cell_of_four_lines_is_a_text_of_its_own(row: list[list[str]], own: bool) -> None:
    assert arranges(row) is own


def test_an_office_before_a_tab_has_two_to_fourteen_letters() -> None:
    for office, border in (
        ("会長", True),
        ("長", False),
        ("丘の上町審議会地区代表副会長", True),
        ("丘の上町審議会各地区代表副会長", False),
    ):
        assert ("\t" in set_tabs(f"{office}\tはい。")) is border


def test_four_sentences_behind_offices_and_tabs_are_talk() -> None:
    def parted(*said: str) -> int:
        lines = [replace(one, table=0) for one in lines_of("\n".join(f"会長\t{words}" for words in said), [])]
        return sum(bool(one.cells) for one in labels_by_tab(lines))

    assert parted("はい。", "はい？", "はい!", "はい！", "はい?", "「はい」") == 6
    assert parted("はい。", "はい。", "はい。") == 0
    assert parted("はい。", "はい。", "はい。", "あ" * 40) == 4
    assert parted("はい。", "はい。", "はい。", "あ" * 39) == 0


@pytest.mark.parametrize(("room", "width"), [("", 0), (" ", 1), ("　", 2), ("\t", 4), (" 　\t", 7)])
def test_room_has_a_width(room: str, width: int) -> None:
    assert columns(room) == width


# Encodings.


@pytest.mark.parametrize("pages", [1, 3])
@pytest.mark.parametrize("declared", [None, "shift_jis", "euc-jp"])
def test_bytes_that_read_as_words_in_two_encodings_need_a_word_for_one(
    pages: int, declared: str | None
) -> None:
    # 机充 in EUC-JP is half-width kana in Shift_JIS, and neither holds kana.
    content = ("机充" * pages).encode("euc_jp")
    assert content.decode("cp932") != content.decode("euc_jp")
    with pytest.raises(ImportRefusedError, match="決められません"):
        decode(content, declared)


@pytest.mark.parametrize(
    ("text", "encoding", "declared", "read"),
    [
        # A letter of kana in ten is enough to read as Japanese, one in eleven is not.
        ("漢字漢字漢字漢字漢の", "euc_jp", None, True), ("漢字漢字漢字漢字漢字の", "euc_jp", None, False),
        ("漢字漢字漢字漢字の", "cp932", "shift_jis", True), ("漢字漢字漢字漢字漢の", "cp932", "shift_jis", True),
        ("漢字漢字漢字漢字漢字の", "cp932", "shift_jis", False), ("会長が開きました。", "cp932", "euc-jp", True), ("会長が開きました。", "euc_jp", "x-sjis", True),
        ("漢字　　 漢字\n漢字漢字漢の", "euc_jp", None, True),
    ],
)  # fmt: skip
def test_how_much_kana_makes_a_text_japanese(
    text: str, encoding: str, declared: str | None, read: bool
) -> None:
    if read:
        assert decode(text.encode(encoding), declared)[0] == text
    else:
        with pytest.raises(ImportRefusedError):
            decode(text.encode(encoding), declared)


def test_three_ruled_lines_are_a_table() -> None:
    def cells(text: str) -> list[tuple[str, ...]]:
        return [one.cells for one in read_text(text.encode()).lines]

    assert cells("┌──┐\n│甲│乙│\n└──┘") == [("甲", "乙")]
    assert all(not any(row) for row in cells("│甲│乙│\n│丙│丁│"))


def test_signs_that_something_was_lost_are_counted() -> None:
    assert notices_of("甲\ufffd乙\ufffd") == [
        "文字化けの印（\ufffd）が 2 か所あります。原本と見比べてください。"
    ]
    assert notices_of("\ue001\ue000") == ["外字が 2 字あります（例: U+E001）。原本と見比べてください。"]
    assert notices_of("@A 甲") == []
    assert len(notices_of("@A 甲\n @B 乙")) == 1


# Pictures and links: how much of the words is shown.


def test_a_picture_is_shown_by_fifteen_letters_before_it_and_ten_are_asked_about() -> None:
    lines = [Line("甲", 0), Line("甲\n乙\t" + "あ" * 16, 2)]
    (asked,) = picture_questions([Picture(40, 0, "n" * 81, b"")], lines)
    assert f"図1（「{'あ' * 15}」の後）" in asked
    assert f"「{'n' * 80}」です" in asked
    assert "（初め）" in picture_questions([Picture(0, 0, "", b"")], lines)[0]
    assert "「甲」の後" in picture_questions([Picture(2, 0, "", b"")], lines)[0]
    assert len(picture_questions([Picture(40, 0, "", b"")] * 10, lines)) == 10
    eleven = picture_questions([Picture(40, 0, "", b"")] * 11, lines)
    assert len(eleven) == 11
    assert "ほかに 1 点" in eleven[-1]


def test_links_are_shown_by_their_first_letters_and_ten_are_asked_about() -> None:
    material: dict[str, str | None] = {"no": "資料1", "title": "あ" * 40}
    (asked,) = set_links([material], [("あ" * 40, "x" * 81)])
    assert f"資料「資料1　{'あ' * 26}」" in asked
    assert f"「{'x' * 80}」は" in asked
    (lost,) = set_links([], [("い" * 31, "x" * 120 + ".pdf")])
    assert not lost.count("い" * 31)
    assert f"「{'い' * 30}」の先のファイル {'x' * 120} は" in lost
    files = [("い", f"{n}.pdf") for n in range(12)]
    assert len(set_links([], files[:10])) == 10
    assert "ほかに 2 件" in set_links([], files)[-1]


@pytest.mark.parametrize(
    ("words", "no", "title", "belongs"),
    [
        ("計画", "資料1", "計画", True), ("画", "資料1", "画", False), ("資料1", "資料1", "計画", True), ("資", "資料1", "計画", False), ("資料1", "資料1", "2の計画", False), ("資料1", "資料12", "計画", False),
        ("資料", None, "資料の一覧", True), ("一覧", None, "資料の一覧", False), ("資料1 計画について", "資料1", "計画", True),
    ],
)  # fmt: skip
def test_words_of_a_link_name_a_material(words: str, no: str | None, title: str, belongs: bool) -> None:
    material: dict[str, str | None] = {"no": no, "title": title}
    set_links([material], [(words, "https://www.example.jp/a")])
    assert (material.get("href") is not None) is belongs


# The front part.


LONG = "はじめに委員長から挨拶があり、続いて事務局から計画の内容について資料により説明があった。"
DATE = "日時　令和4年7月25日"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("委員長\n審議を始めます。", 0), ("委員長\n議を始めます。", 2), (f"委員長\n{DATE}", 2),
        ("丘の上町審議会地区代表会長\n審議を始めます。", 2), ("丘の上町審議会代表委員長\n審議を始めます。", 0), ("審議を始めます。", 1),
    ],
)  # fmt: skip
def test_an_office_above_eight_letters_of_speech_begins_the_body(text: str, place: int) -> None:
    lines = lines_of(text, [])
    assert first_prose(lines, [*range(len(lines))]) == place


@pytest.mark.parametrize(("stops", "place"), [(3, 1), (2, 2)])
def test_a_cell_of_three_sentences_is_no_value(stops: int, place: int) -> None:
    cell = "です。" * stops
    lines = [line(DATE), line(f"次第\t{cell}", cells=("次第", cell))]
    assert first_prose(lines, [0, 1]) == place


def test_half_a_sentence_of_thirty_letters_is_prose() -> None:
    def first(length: int) -> int:
        lines = lines_of(f"{DATE}\n{LONG[:length]}\n{LONG[length:]}", [])
        return first_prose(lines, [0, 1, 2])

    assert [first(length) for length in (29, 30)] == [3, 1]


@pytest.mark.parametrize(
    ("rows", "form"),
    [
        (["1 日時　夏", "2 場所　館", "3 出席者　甲"], "|1|"), (["1 日時　夏", "2 場所　館", "出席者　甲"], ""), (["日時　夏", "場所　館", "出席者　甲"], ""),
        (["1 日時　夏", "2 場所　館", "3 出席者　甲", "議題　甲", "欠席者　甲", "傍聴者　甲"], "|1|"),
        (["1 日時　夏", "2 場所　館", "3 出席者　甲", "議題　甲", "欠席者　甲", "傍聴者　甲", "資料　甲"], ""),
        (["○日時　夏", "○場所　館", "○出席者　甲"], "○||"), (["【日時】夏", "【場所】館", "【出席者】甲"], "||【"),
    ],
)  # fmt: skip
def test_three_rows_that_are_half_of_all_show_the_form_of_labels(rows: list[str], form: str) -> None:
    lines = lines_of("\n".join(rows), [])
    assert main_form(lines, {i: row_meaning(one) for i, one in enumerate(lines)}) == form


@pytest.mark.parametrize(
    ("heads", "title"),
    [
        (["公園緑化審議会"], "公園緑化審議会"), (["緑化審議会"], None), (["第1回緑審会議録"], None),  (["花園会会議録"], "花園会会議録"), (["花会会議録"], None),
        (["花と緑会会議録"], "花と緑会会議録"), (["第1回花の会々会議録"], "第1回花の会々会議録"),
        (["花 の 審 議 会 録"], None), (["花 の 会 の 会 議 録"], "花の会の会議録"), (["花の 会 の 会議録 案"], "花の 会 の 会議録 案"),
        (["令和3年度第2回こども未来会議並びに及び", "次世代育成協議会"], "令和3年度第2回こども未来会議並びに及び次世代育成協議会"),
        (["令和3年度第2回こども会議並びに及び", "次世代育成協議会"], "令和3年度第2回こども会議並びに及び 次世代育成協議会"),
    ],
)  # fmt: skip
def test_what_is_long_enough_to_be_a_title(heads: list[str], title: str | None) -> None:
    assert title_of([Row("", head) for head in heads]) == title


@pytest.mark.parametrize("frame", ["【審議事項】", "〔審議事項〕", "＜協議事項＞"])
def test_words_in_a_frame_over_items_without_numbers_are_none(frame: str) -> None:
    found = agenda_of([Row("議題", f"{frame}\n計画の変更\n予算の補正", "", "agenda")])
    assert [item.title for item in found] == ["計画の変更", "予算の補正"]


def test_a_head_of_the_body_counts_before_the_first_words_only() -> None:
    text = f"第1回丘の上町審議会会議録\n{DATE}\n場所　会館\n会長の話\n{LONG}\n議事\n{LONG}\n"
    lines = lines_of(text, [])
    assert body_start(lines, set(), Grammar()) == 4
    below = lines_of(text.replace("会長の話\n", "議事\n"), [])
    assert body_start(below, set(), Grammar()) == 4


# Titles and items of the body.


@pytest.mark.parametrize(
    ("text", "found"),
    [("花壇論　はい。", True), ("花壇　はい。", False), ("花壇論はい。", False), ("花壇論", False)],
)
def test_words_follow_a_title_of_three_letters(text: str, found: bool) -> None:
    agenda = Agenda([Item("1", text[:3].strip("　"), id="a1")])
    assert (agenda.glued(text) is not None) is found


@pytest.mark.parametrize(
    ("printed", "found"),
    [
        # Retyped: a word more or less, twelve letters at most, the first six the same.
        ("霧山地区の街路樹の剪定並びに花壇の増設に係る計画の見直しの件", True), ("浜名地区の街路樹の剪定及び花壇の増設に係る計画の見直しの件", False), ("霧山地区の街路灯の点検及び堤防の補強に伴う予算の組み替えの件", False),
    ],
)  # fmt: skip
def test_a_title_that_was_retyped_is_its_items(printed: str, found: bool) -> None:
    agenda = Agenda([Item("1", "霧山地区の街路樹の剪定及び花壇の増設に係る計画の見直しの件", id="a1")])
    assert (agenda.match(printed) is not None) is found


def test_signatures_are_short_lines_near_the_end() -> None:
    talk = "\n".join(f"○会長　{n}つ目を話します。\n○委員　はい。" for n in range(4))

    def back(below: str) -> int:
        lines = lines_of(f"{talk}\n上記のとおり相違ない。\n{below}", [])
        return back_start(lines, [*range(len(lines))], infer(lines, set(), set(), {}), set())

    assert back("会長　青木 一\n委員　岸 進") == 8
    assert back("会長　青木 一\n" + "あ" * 60) == 8


# Who speaks.


def test_a_legend_of_two_marks_stands_in_the_first_eighty_lines() -> None:
    legend = line("（◎会長　○委員）")
    assert legend_of([*[line("話")] * 79, legend]) == {"◎": "会長", "○": "委員"}
    assert legend_of([*[line("話")] * 80, legend]) == {}
    assert legend_of([line("（◎会長　◎委員）")]) == {}


@pytest.mark.parametrize(
    ("texts", "kind"),
    [
        (["→はい。"] * 2, "arrows"), (["→はい。"], None), (["問1 花は。", "答1 はい。"] * 2, "qa"), (["問1 花は。"] * 2 + ["答1 はい。"], None), (["問1 花は。"] + ["答1 はい。"] * 2, None),
    ],
)  # fmt: skip
def test_two_answers_show_how_a_record_marks_them(texts: list[str], kind: str | None) -> None:
    found = pairing_of(texts)
    assert (found.kind if found else None) == kind


@pytest.mark.parametrize(
    ("under", "bare", "kept"), [(1, 3, {"・"}), (1, 4, set()), (1, 0, set()), (2, 0, {"・"})]
)
def test_every_fourth_answer_under_a_bullet_makes_it_a_mark_of_questions(
    under: int, bare: int, kept: set[str]
) -> None:
    found = pairing_of(["→はい。"] * bare + ["・花は。"] + ["→はい。"] * under)
    assert ({*found.bullets} if found else set()) == kept


@pytest.mark.parametrize(
    ("label", "speaks"),
    [
        ("事務局青木一", True),
        ("事務局青木一郎", False), ("議席第12番青木太郎左衛門尉", True), ("議席第12番青木太郎左衛門尉信", False), ("緑化課", True), ("（会長", False), ("○会長", False), ("〃", True), ("日時", False),
    ],
)  # fmt: skip
def test_how_much_a_label_holds_beside_an_office(label: str, speaks: bool) -> None:
    assert can_speak(label, set()) is speaks


# Words and numbers.


@pytest.mark.parametrize(
    ("no", "value"), [("議案第１２号", 12), ("9" * 9, 999_999_999), ("9" * 10, None), ("第一号", 1)]
)
def test_a_number_has_nine_digits_at_most(no: str, value: int | None) -> None:
    assert value_of(no) == value


def test_an_id_has_fifty_letters_and_a_fingerprint_eight() -> None:
    assert len(ascii_id("a" * 51, "c")) == 50
    assert ascii_id("a" * 49 + "-b", "c") == "a" * 49
    unknown = ascii_id("龘", "c")
    assert unknown.startswith("c-")
    assert len(unknown) == 10


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("午後1時、12345 3時", ["13:00", "03:00"]),
        ("午後1時、1234 3時", ["13:00", "15:00"]),
        ("正午", ["12:00"]),
    ],
)
def test_half_a_day_goes_on_over_six_letters(text: str, times: list[str]) -> None:
    assert [clock.time for clock in clocks_in(text)] == times


# What is told.


def test_a_difference_shows_sixty_letters() -> None:
    def told(length: int) -> str:
        return Difference("missing", 3, "あ" * length, "body").message

    assert f"「{'あ' * 60}」（body）" in told(60)
    assert f"「{'あ' * 60}…」（body）" in told(61)


@pytest.mark.parametrize("length", [1, 199, 200, 3_000])
def test_what_is_missing_is_found_wherever_it_stands(length: int) -> None:
    session = {"body": [{"p": "あ" * 100 + "う" * 100}]}
    found = differences("あ" * 100 + "い" * length + "う" * 100, session)
    assert {one.kind for one in found} == {"missing"}
    assert found[0].at == 100
    assert {*"".join(one.text for one in found)} == {"い"}


def test_the_report_says_what_became_of_the_file_and_cuts_long_words(tmp_path: Path) -> None:
    source = tmp_path / "a.txt"
    title = "霧山地区の街路樹の剪定及び花壇の増設並びに苗木の配布に係る計画の見直しについて"
    source.write_text(
        f"第1回丘の上町審議会会議録\n{DATE}\n議題\n1 {title}\n○会長　{LONG}\n○委員　はい。\n○会長　はい。\n○委員　はい。\n",
        "utf-8",
    )
    council = tmp_path / "c"
    council.mkdir()
    told = [report_text(import_files([source], council)) for _ in range(2)]
    assert "（書き出しました）" in told[0]
    assert "（前と同じなので、そのままです）" in told[1]
    assert f"  議題 1 {title[:40]}\n" in told[0]
    assert f"「{LONG[:24]}…」" in told[0]
    (written,) = council.glob("*.yml")
    written.write_text(written.read_text("utf-8") + "# 手で直した\n", "utf-8")
    assert "書き込みませんでした" in report_text(import_files([source], council))
    assert "書き直しました" in report_text(import_files([source], council, force=True))


@pytest.mark.parametrize(
    ("date", "shown"), [("二" * 20, "二" * 20), ("二" * 21, "二" * 20), ("2024-1-22", "2024-1-22")]
)
def test_a_date_of_another_form_is_shown_by_twenty_letters(tmp_path: Path, date: str, shown: str) -> None:
    report = import_ndl(write(tmp_path, a_meeting(date=date)), tmp_path / "data")
    assert f"「{shown}」" in str(report.problems)


@pytest.mark.parametrize(("length", "key"), [(60, "あ" * 60), (61, "v1")])
def test_a_label_of_sixty_letters_is_its_own_key(length: int, key: str) -> None:
    said = [{"speechOrder": 1, "speaker": "あ" * length, "speech": "はい。"}]
    data = read_yaml("x", session_yaml(a_meeting(speechRecord=said)).encode()).data
    assert data["body"][0]["speech"] == key


def test_type_that_ends_is_not_begun_anew_in_every_element() -> None:
    ended = "".join(f'<font size="{n}">花</font>' for n in range(100))
    refuse_unbounded(ended + "<p>花" * 3_100)
    with pytest.raises(ImportRefusedError, match="書体"):
        refuse_unbounded(ended.replace("</font>", "") + "<p>花" * 3_100)


def test_a_row_is_first_what_stands_before_its_first_empty_line() -> None:
    row = Row("出席者", "青木\n岸", "", "present")
    row.add(3, "沢井", apart=True)
    row.add(4, "牧野", apart=True)
    assert (row.text, row.first, row.lines) == ("青木\n岸\n沢井\n牧野", "青木\n岸", [3, 4])
    empty = Row("出席者", "", "", "present")
    empty.add(3, "沢井", apart=True)
    assert (empty.text, empty.first) == ("沢井", "沢井")


def test_a_picture_stands_below_the_last_line_above_it() -> None:
    placed = [(60.0, 700.0, "図を示します。"), (60.0, 600.0, "次の図です。"), (60.0, 300.0, "以上です。")]
    source = read_pdf(placed_pdf(placed, image=INLINE % (200, 200, 400)))
    (picture,) = source.pictures
    assert source.text[: picture.at].strip().endswith("次の図です。")


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("ア計画等\nイその他", ["ア　計画等", "イ　その他"]), ("ア計画\nイその他", ["ア計画", "イその他"]), ("ア計画等\nイ予算", ["ア計画等", "イ予算"]), ("ア計画等\nウその他", ["ア計画等", "ウその他"]),
        ("ア計画等\nイその他\nウ次回\nアの件", ["ア　計画等", "イ　その他", "ウ次回", "アの件"]),
    ],
)  # fmt: skip
def test_letters_that_count_on_before_three_more_are_numbers(text: str, pieces: list[str]) -> None:
    assert pieces_of(text) == pieces


def test_a_refusal_is_what_it_says() -> None:
    refused = ImportRefusedError("開けません。", "保存し直してください。")
    assert (str(refused), refused.fix) == ("開けません。", "保存し直してください。")


def test_groups_of_terms_are_rows() -> None:
    page = "<dl><div><dt>日時<dd>夏</div><div><dt>場所<dd>館</div></dl>"
    assert [one.cells for one in read_html(page.encode()).lines] == [("日時", "夏"), ("場所", "館")]


def test_what_a_merged_cell_hides_makes_no_row_a_text_of_its_own() -> None:
    more = "<w:vMerge/>"
    text = "".join(f"<w:p>{run(word)}</w:p>" for word in ("花。", "苗。", "土。", "水。"))
    table = f"<w:tbl {W}><w:tr>{cell('議事', more)}<w:tc>{text}</w:tc></w:tr></w:tbl>"
    assert [one.cells for one in read_docx(a_file(table)).lines] == [("", "花。\n苗。\n土。\n水。")]


def test_what_fails_on_the_machine_is_no_fault_of_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: object) -> None:
        raise MemoryError

    content = a_file()
    monkeypatch.setattr("docx.Document", full)
    with pytest.raises(MemoryError):
        read_docx(content)


def test_a_reading_that_loses_something_is_given_up_for_the_plain_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = iter([[Difference("missing", 0, "花", "body")], []])
    monkeypatch.setattr("generator.importer.run.check", lambda *_: next(found))
    source = tmp_path / "a.txt"
    source.write_text("【会長】開会します。\n【委員】はい。\n【会長】続けます。\n", "utf-8")
    draft, _, wrong = make(source, "0" * 64)
    assert wrong == []
    assert not any("speech" in block for block in draft.data["body"])


@pytest.mark.parametrize("text", ["議案第1号", "(1)", "1.　", "①", "ア　", "第1号　"])
def test_a_number_without_words_is_none(text: str) -> None:
    assert numbered(text) is None
    assert numbered(f"{text}　花")


@pytest.mark.parametrize(
    ("text", "noted"),
    [
        (f"〔{'花' * 58}〕", True), (f"〔{'花' * 59}〕", False), (f"午後2時{'花' * 10}再開", True), (f"午後2時{'花' * 11}再開", False), (f"午後2時　午後3時{'花' * 10}再開", True),
        (f"（拍手{'花' * 156}）", True), (f"（拍手{'花' * 157}）", False), ("午後2時、午後3時、午後4時10分20秒　再開", True),
    ],
)  # fmt: skip
def test_a_note_has_few_words(text: str, noted: bool) -> None:
    assert (note_of(text) is not None) is noted


def test_elements_that_no_tag_shows_to_be_deep_are_refused_as_well() -> None:
    assert [one.text for one in read_html(("<svg>" + "<td>" * 50 + "花").encode()).lines] == ["花"]
    with pytest.raises(ImportRefusedError, match="段を超えています"):
        read_html(("<svg>" + "<td>" * 2_000 + "花").encode())


@pytest.mark.parametrize(
    ("line_", "no", "title"),
    [("資料1", None, "資料1"), ("資料1　計画", "資料1", "計画"), ("1", None, "1"), ("計画", None, "計画"), ("資料 1", None, "資料1"), ("1 計画", "1", "計画")],
)  # fmt: skip
def test_a_paper_with_a_number_only_is_called_by_it(line_: str, no: str | None, title: str) -> None:
    (paper,) = materials_of([Row("配布資料", line_, "", "materials")])
    assert (paper["no"], paper["title"]) == (no, title)


def test_a_paper_has_two_hundred_letters_at_most() -> None:
    assert len(materials_of([Row("配布資料", "花" * 200, "", "materials")])) == 1
    assert materials_of([Row("配布資料", "花" * 201, "", "materials")]) == []


@pytest.mark.parametrize(("length", "found"), [(120, True), (121, False)])
def test_a_title_has_a_hundred_and_twenty_letters_at_most(length: int, found: bool) -> None:
    title = "花" * (length - 6) + "会の会議録"
    title = "第" + title
    assert len(title) == length
    assert (title_of([Row("", title)]) == title) is found


@pytest.mark.parametrize("length", range(96, 112))
def test_what_fits_a_line_of_110_columns_stands_on_one(length: int) -> None:
    name = "a" * (length - len("{name: }"))
    for data, head, line_ in (
        ({"file": {"name": name}}, "file: ", f"{{name: {name}}}"),
        ({"file": [name[:40], name[:-40]]}, "file: ", f"[{name[:40]}, {name[:-40]}]"),
        ({"file": [{"name": name}]}, "file:\n  - ", f"{{name: {name}}}"),
    ):
        written = emit(data)
        assert read_yaml("x", written.encode()).data == data
        # The key's colon counts, and an item's room; the blank or the dash after them does not.
        assert (written == f"{head}{line_}\n") is (
            len(head.split("\n")[-1].rstrip("- ") or "  ") + len(line_) < 110
        )


def test_letters_that_the_file_holds_one_or_two_at_a_time_are_one_line() -> None:
    placed = [(60.0 + 20 * n, 700.0, "花壇") for n in range(11)]
    placed += [(60.0 + 20 * n, 680.0, "苗木") for n in range(11)]
    assert [one.text for one in read_pdf(placed_pdf(placed)).lines] == ["花壇" * 11, "苗木" * 11]


@pytest.mark.parametrize(
    ("above", "item", "in_body"),
    [
        ("会館の話", "1 会長挨拶", True), ("(1) 計画案", "1 会長挨拶", True), ("3 計画案", "1 会長挨拶", False), ("会館の話", "2 会長挨拶", False), ("会館の話", "1 計画", False),
        ("会館の話", "1 開会", True),
    ],
)  # fmt: skip
def test_a_first_number_below_lines_that_are_counted_otherwise_begins_the_body(
    above: str, item: str, in_body: bool
) -> None:
    lines = lines_of(f"{DATE}\n配布資料\n{above}\n{item}\n{LONG}\n", [])
    start = body_start(lines, set(), infer(lines, set(), set(), {}))
    assert lines[start].text == (item if in_body else LONG)


@pytest.mark.parametrize(
    ("house", "url", "home"),
    [
        ("霧山市議会", "https://gikai.city.asanagi.example.jp/1", "asanagi"), ("まち議会", "https://www.example.jp/1", "machi"), ("まち議会", "", "machi"), ("議会", "", "gikai"),
    ],
)  # fmt: skip
def test_the_folder_of_a_municipality_is_named_by_its_address_or_its_name(
    tmp_path: Path, house: str, url: str, home: str
) -> None:
    import_ndl(write(tmp_path, a_meeting(nameOfHouse=house, meetingURL=url)), tmp_path / "data")
    assert [path.name for path in (tmp_path / "data").iterdir()] == [home]


@pytest.mark.parametrize(
    ("text", "apart"),
    [("霧\n山\n光", True), ("霧\n山\n光一", False), ("霧\nア\n山", False), ("々\n 山 \n光", True)],
)
def test_three_lines_of_one_kanji_are_columns_that_came_apart(text: str, apart: bool) -> None:
    assert come_apart(text) is apart


@pytest.mark.parametrize(
    ("words", "about", "refused"),
    [("花", "<w:vanish/>", True), ("", "<w:vanish/>", False), ("花", "<w:vanish w:val='0'/>", False), ("花", "", False), ("花", "<w:rStyle w:val='hidden'/>", True), ("花", "<w:rStyle w:val='plain'/>", False)],
)  # fmt: skip
def test_letters_that_word_hides_refuse_the_file_wherever_they_stand(
    words: str, about: str, refused: bool
) -> None:
    paragraph = parse_xml(f"<w:p {W}><w:r><w:rPr>{about}</w:rPr><w:t>{words}</w:t></w:r></w:p>")
    style = parse_xml(f"<w:style {W} w:styleId='hidden'><w:rPr><w:vanish/></w:rPr></w:style>")
    if refused:
        with pytest.raises(ImportRefusedError, match="隠し文字"):
            refuse_changed(paragraph, [style])
    else:
        refuse_changed(paragraph, [style])

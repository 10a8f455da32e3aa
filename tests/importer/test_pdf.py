"""What the places of letters tell: spaces that are none, labels in a column, page numbers, columns of upright writing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from generator.importer.read.pdf import read_pdf
from generator.importer.read.pdf_lines import downwards, level
from generator.importer.read.pdf_printed import Letter
from generator.importer.run import make
from generator.importer.words.roles import bare
from tests.importer.facts import blocks_of
from tests.importer.printing import placed_pdf

Placed = tuple[float, float, str]
FRONT: list[Placed] = [
    (200, 800, "令和5年度第2回波見市緑化審議会会議録"),
    (60, 770, "日時"), (150, 770, "令和5年7月3日（月）午後2時から午後3時まで"),
    (60, 755, "場所"), (150, 755, "市役所2階会議室"),
    (60, 740, "出席者"), (150, 740, "大川実会長、田沼花子委員"),
    (60, 725, "事務局"), (150, 725, "緑地課長"),
    (60, 700, "会議の内容"),
]  # fmt: skip
WIDTH = 20


def remark(
    label: list[str], text: str, top: float, left: float = 150, order: str = "label first"
) -> list[Placed]:
    """A remark of the width of the column beside its label, whose words may take several lines."""
    lines = [text[at : at + WIDTH] for at in range(0, len(text), WIDTH)]
    beside = [(left, top - 15 * n, line) for n, line in enumerate(lines)]
    labels = [(60.0, top - 15 * n, line) for n, line in enumerate(label)]
    return [*labels, *beside] if order == "label first" else [labels[0], beside[0], *labels[1:], *beside[1:]]


SAID = [
    ("会長", "ただいまから審議会を開会します。議題は街路樹の植替えについてです。"),
    ("田沼委員", "苗木は何本ですか。"),
    ("緑地課長", "資料1のとおり、昨年と同じ200本を予定していますが、費用の面から見直すことも考えています。"),
    ("田沼委員", "分かりました。"),
    ("会長", "ほかになければ閉会します。"),
]


def talk(top: float = 670, **more: Any) -> list[Placed]:
    placed: list[Placed] = []
    for label, text in SAID:
        placed += remark([label], text, top, **more)
        top -= 15 * (len(text) // WIDTH + 2)
    return placed


def said(tmp_path: Path, content: bytes) -> list[tuple[str, str]]:
    path = tmp_path / "minutes.pdf"
    path.write_bytes(content)
    draft, _, wrong = make(path, "0" * 64)
    assert wrong == []
    assert draft.data["sittings"][0]["date"] == "2023-07-03"
    return [(b["speech"], b["text"]) for b in blocks_of(draft.data["body"]) if "speech" in b]


def test_labels_in_a_column_of_their_own_speak(tmp_path: Path) -> None:
    assert said(tmp_path, placed_pdf(FRONT + talk())) == SAID


def test_a_label_that_takes_two_lines_is_one(tmp_path: Path) -> None:
    placed = [
        *talk(), *remark(["波見市環境部緑", "地課長"], "追って、苗木の配布の日程を各委員にお知らせいたします。", 400),
        *remark(["波見市環境部緑", "地課長"], "以上です。", 355), *remark(["会長"], "終わります。", 325),
    ]  # fmt: skip
    assert [label for label, _ in said(tmp_path, placed_pdf(FRONT + placed))][5:7] == [
        "波見市環境部緑地課長"
    ] * 2


def test_a_seat_above_a_name_and_an_office_cut_anywhere_are_one_label_each(tmp_path: Path) -> None:
    placed = [
        *talk(), *remark(["番外", "岬まちづ", "くり推進課", "長"], "条例の内容について御説明いたします。規則で定める日数は、十四日以内とする予定でございます。以上でございます。", 400, order="both"),
        *remark(["5番", "岸議員"], "冬の間も開けられますか。", 325), *remark(["番外", "岬課長"], "通年で考えております。", 280), *remark(["会長"], "終わります。", 235),
    ]  # fmt: skip
    labels = [bare(label) for label, _ in said(tmp_path, placed_pdf(FRONT + placed))]
    assert labels[5:8] == ["番外岬まちづくり推進課長", "5番岸議員", "番外岬課長"]


def test_a_remark_goes_on_over_the_page(tmp_path: Path) -> None:
    lines = talk()
    cut = next(n for n, (_, _, words) in enumerate(lines) if words.startswith("しています"))
    following = [(x, y + 600, words) for x, y, words in lines[cut:]]
    assert said(tmp_path, placed_pdf(FRONT + lines[:cut], following)) == SAID


def test_headings_part_the_column(tmp_path: Path) -> None:
    placed = talk(670)
    heading = [(60.0, 685.0, "1　街路樹の植替えについて")]
    assert said(tmp_path, placed_pdf(FRONT + heading + placed)) == SAID


def test_a_few_labels_are_no_column() -> None:
    """Prose with a number or two set apart stays prose."""
    placed = [
        (60.0, 700.0 - 15 * n, "これは普通の文章で、段の区切りはどこにもありません。") for n in range(12)
    ]
    placed += [
        (60.0, 400.0, "計画"),
        (150.0, 400.0, "五か年"),
        (60.0, 385.0, "予算"),
        (150.0, 385.0, "百万円"),
    ]
    assert all(not line.cells for line in read_pdf(placed_pdf(placed)).lines)


def test_numbers_set_apart_are_no_labels() -> None:
    placed: list[Placed] = []
    for n in range(8):
        placed += [
            (60.0, 700.0 - 15 * n, f"({n + 1})"),
            (110.0, 700.0 - 15 * n, f"計画の第{n + 1}章の見直しについて"),
        ]
    lines = read_pdf(placed_pdf(placed)).lines
    assert lines[0].text == "(1)　計画の第1章の見直しについて"
    assert all(not line.cells for line in lines)


def test_a_gap_beside_a_numeral_is_no_space() -> None:
    """Word processors leave a quarter of a letter between Japanese and other letters; nobody reads it as a space."""
    placed = [
        (60.0, 700.0, "事務局"),
        (110.0, 700.0, "資料"),
        (132.5, 700.0, "1"),
        (145.0, 700.0, "に基づき説明します。"),
    ]
    placed += [(60.0, 685.0, "New"), (95.0, 685.0, "Town"), (150.0, 685.0, "計画")]
    lines = [line.text for line in read_pdf(placed_pdf(placed)).lines]
    assert lines == ["事務局　資料1に基づき説明します。", "New Town　計画"]


def test_a_letter_beyond_the_first_plane_is_whole() -> None:
    assert read_pdf(placed_pdf([(60, 700, "𠮷野委員が出席した。")])).lines[0].text == "𠮷野委員が出席した。"


def test_upright_writing_is_read_down_its_columns(tmp_path: Path) -> None:
    remarks = [
        ("会長", "議題1です。"),
        ("田沼委員", "2点伺います。"),
        ("緑地課長", "3年計画です。"),
        ("会長", "午後3時に終わります。"),
    ]
    texts = ["令和5年度第2回波見市緑化審議会会議録", "日時　令和5年7月3日", "1　会議の内容"]
    texts += [f"○{label}　{text}" for label, text in remarks]
    placed = [(560.0 - 16 * n, 800.0, words) for n, words in enumerate(texts)]
    assert said(tmp_path, placed_pdf(placed, upright=True)) == remarks


def test_numbers_of_pages_are_set_apart() -> None:
    body = [
        [(60.0, 700.0 - 15 * n, f"{page}ページ目の{n}行目の文章です。") for n in range(5)] for page in (1, 2)
    ]
    for form in ("- {} -", "{}", "{}/2", "{} ページ"):
        pages = [[*lines, (280.0, 40.0, form.format(n))] for n, lines in enumerate(body, 1)]
        lines = read_pdf(placed_pdf(*pages)).lines
        assert [line.text for line in lines if line.furniture] == [form.format(1), form.format(2)], form


def test_a_number_in_the_text_is_no_page() -> None:
    placed = [
        (60.0, 700.0 - 15 * n, words)
        for n, words in enumerate(("出席者の数は次のとおり。", "12", "傍聴者はない。"))
    ]
    assert [line.furniture for line in read_pdf(placed_pdf(placed)).lines] == ["", "", ""]
    assert [line.furniture for line in read_pdf(placed_pdf(placed[:2])).lines] == ["", ""]


def test_what_a_browser_prints_round_the_pages_is_set_apart(tmp_path: Path) -> None:
    pages = [
        [
            (30.0, 820.0, "11/22/26, 5:46 AM"),
            *placed,
            (30.0, 20.0, f"https://www.city.namimi.example.jp/kaigi.html {number}/2"),
        ]
        for number, placed in enumerate(([*FRONT, *talk()], [(60.0, 780.0, "会場からの発言はなかった。")]), 1)
    ]
    path = tmp_path / "minutes.pdf"
    path.write_bytes(placed_pdf(*pages))
    draft, _, wrong = make(path, "0" * 64)
    assert wrong == []
    kinds = [found["kind"] for found in draft.data["source"]["furniture"]]
    assert kinds == ["printed_by_browser"] * 4
    assert draft.data["sittings"][0]["date"] == "2023-07-03"


def test_each_item_of_a_list_beside_its_label_begins_a_line() -> None:
    cells = ["（委員）大川実会長、田沼花子委員", "（事務局）緑地課長、緑地課緑地係主任"]
    placed = [
        *FRONT[:6],
        (150, 740, cells[0]),
        (150, 725, cells[1]),
        FRONT[9],
        *talk(),
    ]
    rows = [line.cells for line in read_pdf(placed_pdf(placed)).lines if line.cells]
    assert ("出席者", "\n".join(cells)) in rows


def test_what_is_talked_of_stands_in_a_column_before_the_labels(tmp_path: Path) -> None:
    """The first rows and the last one have such a word; what is said goes on under the label of its own."""
    topics = ["開会", "議事", "", "議案1号", "", "", "", "", "", "閉会"]
    placed: list[Placed] = []
    top = 670.0
    for topic, (label, text) in zip(topics, SAID * 2, strict=True):
        placed += [(60, top, topic)] if topic else []
        placed += [(x + (70 if x == 60 else 40), y, words) for x, y, words in remark([label], text, top)]
        top -= 15 * (len(text) // WIDTH + 2)
    content = placed_pdf(FRONT + placed)
    assert said(tmp_path, content) == SAID * 2
    lines = [line.text for line in read_pdf(content).lines if not line.cells]
    assert [line for line in lines if line in topics] == ["開会", "議事", "議案1号", "閉会"]


def test_the_rows_of_a_list_beside_its_label_keep_their_lines() -> None:
    rows = [
        ["番号", "氏名", "番号", "氏名"],
        ["1番", "青木 一", "7番", "岸 進"],
        ["2番", "沢井 茂", "8番", "浜野 恵"],
    ]
    lefts = (150, 200, 310, 360)
    listed = [
        (left, 740 - 15 * n, word)
        for n, row in enumerate(rows)
        for left, word in zip(lefts, row, strict=True)
    ]
    placed = [*FRONT[:5], (60, 740, "出席者"), *listed, (60, 690, "事務局"), (150, 690, "緑地課長")]
    (cells,) = [line.cells for line in read_pdf(placed_pdf(placed)).lines if line.cells[:1] == ("出席者",)]
    assert cells[1:] == ("\n".join("　".join(row) for row in rows),)


INLINE = b"q %d 0 0 %d 60 %d cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI Q"


def test_a_picture_is_told_of_where_it_stands() -> None:
    placed = [(60.0, 700.0, "図を示します。"), (60.0, 300.0, "以上です。")]
    source = read_pdf(placed_pdf(placed, image=INLINE % (200, 200, 400)))
    (picture,) = source.pictures
    assert source.text[: picture.at].strip() == "図を示します。"
    assert read_pdf(placed_pdf(placed, image=INLINE % (200, 1, 400))).pictures == []


def test_a_page_that_is_a_picture_of_paper_is_told_of() -> None:
    source = read_pdf(placed_pdf([(60.0, 700.0, "会議録の文字です。")], image=INLINE % (595, 842, 0)))
    assert source.pictures == []
    assert any("紙を読み取った画像" in notice for notice in source.notices)


def test_labels_in_the_middle_of_their_cells_speak(tmp_path: Path) -> None:
    """The label comes first in the file and stands beside the middle line of what is said."""
    placed: list[Placed] = []
    top = 670.0
    for label, text in SAID:
        lines = [text[at : at + WIDTH] for at in range(0, len(text), WIDTH)]
        placed.append((60.0, top - 7.5 * (len(lines) - 1), label))
        placed += [(150.0, top - 15 * n, line) for n, line in enumerate(lines)]
        top -= 15 * (len(lines) + 1)
    assert said(tmp_path, placed_pdf(FRONT + placed)) == SAID


def test_letters_that_the_file_holds_one_by_one_make_level_lines() -> None:
    words = ["資料1の説明", "New Town"]
    letters = [
        Letter(c, 60.0 + 10 * n, 700.0 - 15 * row, 70.0 + 10 * n, 710.0 - 15 * row, False)
        for row, text in enumerate(words)
        for n, c in enumerate(text)
        if c != " "
    ]
    assert not downwards(letters)
    assert ["".join(letter.text for letter in line) for line in level(letters)] == ["資料1の説明", "NewTown"]
    assert all(letter.spaced for line in level(letters) for letter in line)


def test_small_print_below_the_page_is_nobodys(tmp_path: Path) -> None:
    lines: list[Any] = [*FRONT, *talk()]
    first = [
        *lines[:-2],
        (221.0, 539.0, "1", 5.0),
        (60.0, 60.0, "1　令和4年の計画による。", 8.0),
        (280.0, 30.0, "- 1 -"),
    ]
    second = [(x, y + 400, words) for x, y, words in talk()[-2:]]
    path = tmp_path / "minutes.pdf"
    path.write_bytes(placed_pdf(first, [*second, (280.0, 30.0, "- 2 -")]))
    draft, _, wrong = make(path, "0" * 64)
    assert wrong == []
    assert [b["speech"] for b in blocks_of(draft.data["body"]) if "speech" in b] == [
        label for label, _ in SAID
    ]
    assert draft.data["body"][-1] == {
        "section": {"back": True},
        "blocks": [{"p": "1　令和4年の計画による。"}],
    }


def test_raised_numerals_are_raised() -> None:
    placed: list[Any] = [(60.0, 700.0, "面積は百m"), (110.0, 704.0, "2", 5.0), (116.0, 700.0, "です。")]
    assert read_pdf(placed_pdf(placed)).lines[0].text == "面積は百m²です。"


def test_the_end_of_a_name_too_long_for_its_cell_is_no_line_of_its_own() -> None:
    """委員 | 兎澤　かほ / る: the cell is as wide as the other names."""
    rows = [
        ("教育長", "神子島 豊"),
        ("委員", "兎澤 かほ"),
        ("", "る"),
        ("委員", "藁谷 伸吾"),
        ("委員", "岸 進"),
    ]
    placed: list[Placed] = [*FRONT[:5], (60, 740, "出席委員")]
    for n, (office, name) in enumerate(rows):
        placed += [(150, 740 - 15 * n, office)] if office else []
        placed.append((300, 740 - 15 * n, name))
    placed += [(60, 650, "欠席委員"), (150, 650, "なし"), (60, 635, "傍聴人"), (150, 635, "なし")]
    (cells,) = [line.cells for line in read_pdf(placed_pdf(placed)).lines if line.cells[:1] == ("出席委員",)]
    assert "委員　兎澤 かほる" in cells[1].split("\n")
    assert "委員　藁谷 伸吾" in cells[1].split("\n")


def test_a_label_that_fills_its_column_is_parted_from_the_words(tmp_path: Path) -> None:
    """Hardly any room stands between 赤坂推進委員 and what is said."""
    placed: list[Placed] = []
    told = [*SAID[:3], ("赤坂推進専門委員", "11月に調べました。"), *SAID[3:]]
    top = 670.0
    for label, text in told:
        placed += remark([label], text, top)
        top -= 15 * (len(text) // WIDTH + 2)
    assert said(tmp_path, placed_pdf(FRONT + placed)) == told


def test_the_head_of_a_page_is_no_cell_of_the_row_that_the_file_holds_before_it(tmp_path: Path) -> None:
    head = (200.0, 830.0, "会議録（R7.2）")
    assert said(tmp_path, placed_pdf([*FRONT, *talk(), head])) == SAID

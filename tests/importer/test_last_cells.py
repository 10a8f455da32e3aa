"""Forms whose last cell holds all, columns of questions and answers, papers behind the minutes, agendas in a row."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.importer.run import import_files, make
from generator.importer.session.data import Draft
from generator.importer.words.roles import side_of

FORM = """会議の名称｜第2回夕凪市環境審議会
開催日時｜令和6年5月17日（金）午後2時～午後4時
出席者｜会長 霧山 光一、委員 岸 進、委員 森 保
会議の内容｜"""
TALK = "会長：開会します。\n事務局：資料を説明します。\n岸委員：期間は何年ですか。\n事務局：十年です。\n会長：閉会します。"


def drafted(folder: Path, text: str, name: str = "source.txt") -> Draft:
    source = folder / name
    source.write_text(text, "utf-8")
    report = import_files([source], folder / "out").files[0]
    assert report.session is not None
    assert report.differences == []
    return make(source, "0" * 64)[0]


def spoken(draft: Draft) -> list[tuple[str, str]]:
    return [(block["speech"], block["text"]) for block in draft.data["body"] if "speech" in block]


WANTED = [
    ("会長", "開会します。"), ("事務局", "資料を説明します。"), ("岸委員", "期間は何年ですか。"),
    ("事務局", "十年です。"), ("会長", "閉会します。"),
]  # fmt: skip


@pytest.mark.parametrize("between", ["\n", " ", "　"])
def test_the_cell_of_the_body_begins_with_the_first_remark(tmp_path: Path, between: str) -> None:
    assert spoken(drafted(tmp_path, FORM + TALK.replace("\n", between))) == WANTED


def test_a_ruled_form_keeps_the_first_remark_as_well(tmp_path: Path) -> None:
    rows = (FORM + TALK).replace("｜", "│").split("\n")
    ruled = "\n".join(f"│{row}│" if "│" in row else f"│　│{row}│" for row in rows)
    assert spoken(drafted(tmp_path, f"┌──┬──┐\n{ruled}\n└──┴──┘\n")) == WANTED


def test_a_value_beside_the_label_of_the_body_is_no_remark(tmp_path: Path) -> None:
    draft = drafted(tmp_path, FORM + "別紙のとおり\n" + TALK)
    assert "別紙のとおり" in str(draft.data["front"])
    assert spoken(draft) == WANTED


TOLD_OF = """<html><body><h1>第2回夕凪市図書館協議会会議録</h1>
<{list}>{rows}</{list}></body></html>"""
ROWS = (
    ("会議名", "第2回夕凪市図書館協議会"),
    ("開催日時", "令和6年5月17日（金）午後2時～午後4時"),
    ("出席者", "（委員）霧山会長、岸委員、森委員"),
    ("議題", "1．評価について<br>2．試行について"),
    (
        "審議経過<br>（主な意見等を発言順に記載する。）",
        "議題1　評価について<br>（事務局）資料により説明。<br>（岸委員）基準は何か。<br>（事務局）利用の件数である。<br>（会長）承認してよいか。<br>（各委員）異議なし。",
    ),
    ("会議の公開・非公開の別", "☑公　　開　　　　傍聴者：　　2　人<br>□一部公開<br>□非 公 開"),
)


@pytest.mark.parametrize(
    ("list_", "row"), [("table", "<tr><th>{}</th><td>{}</td></tr>"), ("dl", "<dt>{}</dt><dd>{}</dd>")]
)
def test_a_form_with_rows_behind_the_cell_of_the_body_is_read_line_by_line(
    tmp_path: Path, list_: str, row: str
) -> None:
    """What the form says of the cell in brackets stands below its label; what stands behind it is of the form."""
    page = TOLD_OF.format(list=list_, rows="".join(row.format(*pair) for pair in ROWS))
    draft = drafted(tmp_path, page, "source.html")
    said = [block["speech"] for block in _all(draft.data["body"]) if "speech" in block]
    assert said == ["事務局", "岸委員", "事務局", "会長", "各委員"]
    assert draft.data["openness"]["status"] == "open"
    assert draft.data["openness"]["observers"]["count"] == "2"
    assert [item["title"] for item in draft.data["agenda"]] == ["評価について", "試行について"]


TABLE = """<html><body><h1>第1回夕凪市入札監視委員会議事概要</h1>
<table><tr><th>開催日時</th><td>令和5年7月14日（金）午後1時30分</td></tr>
<tr><th>出席委員</th><td>霧山委員長、岸委員</td></tr></table>
<h2>審議の概要</h2><table><tr><th>{asked}</th><th>{answered}</th></tr>
<tr><td>夕凪橋の補修工事</td><td></td></tr>
<tr><td>応札者が一者だった理由は何か。</td><td>技術者の不足と考えられる。</td></tr>
<tr><td>落札率が高くないか。</td><td>適正な積算の結果である。</td></tr>
<tr><td></td><td>市内の業者に限った。</td></tr></table></body></html>"""


def pairs(draft: Draft) -> list[tuple[list[str], list[str]]]:
    texts: list[tuple[list[str], list[str]]] = []
    for block in _all(draft.data["body"]):
        if "qa" in block:
            assert block["qa"]["pairing"] == "printed"
            texts.append(tuple([said["text"] for said in block[key]] for key in ("ask", "answer")))  # type: ignore[arg-type]
    return texts


def _all(blocks: list[Any]) -> list[dict[str, Any]]:
    return [inner for block in blocks for inner in (block, *_all(block.get("blocks") or []))]


@pytest.mark.parametrize(
    ("asked", "answered"), [("意見・質問", "回答"), ("委員からの御意見", "事務局の説明")]
)
def test_columns_of_questions_and_answers_are_pairs(tmp_path: Path, asked: str, answered: str) -> None:
    draft = drafted(tmp_path, TABLE.format(asked=asked, answered=answered), "source.html")
    assert pairs(draft) == [
        (["応札者が一者だった理由は何か。"], ["技術者の不足と考えられる。"]),
        (["落札率が高くないか。"], ["適正な積算の結果である。", "市内の業者に限った。"]),
    ]
    assert [block["p"] for block in _all(draft.data["body"]) if "p" in block] == [
        f"{asked}　{answered}",
        "夕凪橋の補修工事",
    ]


def test_other_columns_stay_a_table(tmp_path: Path) -> None:
    draft = drafted(tmp_path, TABLE.format(asked="工事名", answered="落札者"), "source.html")
    assert pairs(draft) == []
    assert any("table" in block for block in _all(draft.data["body"]))


MINUTES = """第3回 夕凪市図書館協議会 会議録
日時 令和6年5月17日(金) 午後2時から午後4時まで
出席者 霧山会長、岸委員
議題
(1) 図書館の運営について
会議の概要
会長　ただいまから会議を開会いたします。
事務局　資料1により説明いたします。
岸委員　わかりました。
会長　これで会議を閉会いたします。
午後4時 閉会

"""


def test_papers_behind_the_closing_are_no_proceedings(tmp_path: Path) -> None:
    paper = "資料1\n図書館の運営について\n1 目的\n読書を進める。\n2 予算\n百万円\n"
    body = drafted(tmp_path, MINUTES + paper).data["body"]
    assert body[-1]["section"] == {"back": True}
    assert body[-1]["blocks"][0]["p"].startswith("資料1\n図書館の運営について")
    assert not any(block.get("section", {}).get("agenda") for block in _all(body))


def test_who_speaks_below_a_paper_goes_on(tmp_path: Path) -> None:
    body = drafted(tmp_path, MINUTES + "資料1\n会長　再開いたします。\n事務局　説明いたします。\n").data[
        "body"
    ]
    assert [block["speech"] for block in _all(body) if "speech" in block][-2:] == ["会長", "事務局"]


SCHOOL = """夕凪小学校 第2回学校運営協議会 議事録
日時：令和6年7月2日(火) 15:00～16:20
参加者：会長 霧山、副会長 沖、委員 浜野、磯部
欠席：田沼委員（所用のため）
1 会長あいさつ
2 協議
(1) 学校評価について
・校長から説明があった。
＜質疑＞
Q 回答率はどのくらいか。
A 八割を超えた。
Q 意見は公開するのか。
A 個人が分からないようにして公開する。
→ 全員一致で承認された。
(2) 夏祭りの安全について
・見守りをお願いすることとなった。
"""


def test_numbers_below_the_absent_begin_the_body(tmp_path: Path) -> None:
    draft = drafted(tmp_path, SCHOOL)
    groups = draft.data["attendance"]["groups"]
    assert [(p["name"], p["role"], p["status"]) for p in groups[-1]["people"]] == [("田沼", "委員", "absent")]
    assert "affiliation" not in groups[-1]["people"][0]
    assert [item["title"] for item in draft.data["agenda"]] == ["会長あいさつ", "協議"]
    titles = [block["section"]["title"] for block in _all(draft.data["body"]) if "section" in block]
    assert titles == ["会長あいさつ", "協議", "学校評価について", "＜質疑＞", "夏祭りの安全について"]
    assert [answer for _, answer in pairs(draft)] == [
        ["八割を超えた。"],
        ["個人が分からないようにして公開する。"],
    ]
    assert "→ 全員一致で承認された。" in [block.get("p") for block in _all(draft.data["body"])]


def test_who_acts_for_a_mayor_is_of_the_office() -> None:
    assert [
        side_of(f"岸{office}職務代理者") for office in ("市長", "町長", "村長", "区長", "知事", "会長")
    ] == [
        *["staff"] * 5,
        "member",
    ]


def test_columns_of_questions_leave_nothing_to_ask_about_speakers(tmp_path: Path) -> None:
    draft = drafted(tmp_path, TABLE.format(asked="質問", answered="回答"), "source.html")
    assert not any("発言者" in question for question in draft.questions)


AGENDA = """1 日時 令和6年5月17日(金) 午後2時
2 場所 夕凪市役所
3 出席者 霧山会長、岸委員
4 議題

1 開会
(1)委員の紹介
2 審議事項
(1)計画について
3 その他

5 配布資料
・計画の案（資料1）
・予算（参考資料2）
6 会議の概要
会長　開会いたします。
岸委員　わかりました。
会長　閉会いたします。
"""


def test_an_agenda_counted_from_one_stays_in_its_row(tmp_path: Path) -> None:
    data = drafted(tmp_path, AGENDA).data
    found = [(item["title"], [inner["title"] for inner in item.get("sub") or []]) for item in data["agenda"]]
    assert found == [("開会", ["委員の紹介"]), ("審議事項", ["計画について"]), ("その他", [])]
    assert [(paper["no"], paper["title"]) for paper in data["materials"]] == [
        ("資料1", "計画の案"),
        ("参考資料2", "予算"),
    ]


def test_bills_below_a_numbered_bill_stand_beside_it(tmp_path: Path) -> None:
    listed = "4 議事日程\n第1 署名委員の指名\n第2 議案第9号 農地の転用について\n議案第10号 農地の貸借について\n議案第11号 計画について\n第3 報告第1号 通知について\n"
    data = drafted(
        tmp_path, AGENDA[: AGENDA.index("4 議題")] + listed + AGENDA[AGENDA.index("5 配布") :]
    ).data
    assert [item["no"] for item in data["agenda"]] == ["第1", "第2", "議案第10号", "議案第11号", "第3"]
    assert not any(item.get("sub") for item in data["agenda"])

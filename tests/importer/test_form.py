"""The form that a clerk types minutes in: whatever is typed there is imported as typed, with no question."""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.archive.files import MemoryFiles
from generator.cli import main
from generator.dates import parse_date, show_date
from generator.desk.sheet import as_text, blank
from generator.desk.sheet_docx import as_docx
from generator.importer.run import Context, make
from generator.importer.session.data import Draft
from generator.importer.words.notes import masked_places
from generator.importer.words.space import squeeze
from generator.model.readings import Result
from generator.model.sheet import BETWEEN, BODY, FIELDS, FORMS, MARK, TABLES, Sheet
from generator.model.words import ATTENDANCE, MATERIALS, OPENNESS, RECORD_STYLES
from generator.pipeline import read_and_check
from tests.conftest import AS_OF, files_with

GROUNDS = {"個人に関する情報": "kojin", "第7条第3号": "hojin"}
_FIXED = {
    squeeze(word) for word in (*FIELDS.values(), *(heading for heading, _ in TABLES.values()), BODY, MARK)
}


def imported(sheet: Sheet, ending: str) -> Draft:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"r{ending}"
        path.write_bytes(as_docx(sheet) if ending == ".docx" else as_text(sheet).encode())
        draft, _, wrong = make(
            path, "0" * 64, Context(grounds={squeeze(key): value for key, value in GROUNDS.items()})
        )
    assert wrong == []
    assert draft.data["source"]["importer"]["layout"] == "sheet"
    return draft


#: What a clerk types in a cell: any words, on one line, that neither begin nor end with room.
letters = st.characters(
    categories=["Lu", "Ll", "Lo", "Nd", "Po", "Pd", "Sm"],
    include_characters="　 「」（）・、。％～",
    exclude_characters=BETWEEN,
    max_codepoint=0xFFEF,
)
words = (
    st.text(letters, min_size=1, max_size=24)
    .map(lambda text: text.strip().strip("　"))
    .filter(lambda text: squeeze(text) and squeeze(text) not in _FIXED and text.isprintable())
)
times = st.times().map(lambda time: f"{time.hour:02}:{time.minute:02}")
days = st.dates(dt.date(1990, 1, 1), dt.date(2060, 1, 1))
blanks = st.just("")


def printed_day(day: dt.date) -> str:
    return show_date(parse_date(day.isoformat()))


people = st.lists(
    st.tuples(words, words, st.sampled_from([word for key, word in ATTENDANCE.items() if key != "unknown"])),
    max_size=5,
)


@st.composite
def sheets(draw: st.DrawFn) -> Sheet:
    held, coming = draw(days), draw(st.one_of(st.none(), days))
    titles = draw(st.lists(words, max_size=4, unique_by=squeeze))
    results = st.tuples(
        st.sampled_from(get_args(Result)),
        st.one_of(blanks, words),
        st.sampled_from(["", "賛成4、反対1", "賛成 12、反対 0、棄権 2"]),
    )
    agenda = [
        (f"({number})", title, *draw(st.one_of(st.just(("", "", "")), results)))
        for number, title in enumerate(titles, 1)
    ]
    withheld = [
        (
            f"非公開{n}",
            what,
            draw(st.sampled_from([*GROUNDS])),
            reason,
            by,
            draw(st.one_of(blanks, days.map(printed_day))),
        )
        for n, (what, reason, by) in enumerate(draw(st.lists(st.tuples(words, words, words), max_size=3)), 1)
    ]
    opened = [word for key, word in MATERIALS.items() if key != "withheld"]
    shown = st.sampled_from(["", *opened, *(row[0] for row in withheld)])
    materials = [
        (f"資料{n}", title, draw(shown)) for n, title in enumerate(draw(st.lists(words, max_size=3)), 1)
    ]
    labels = st.sampled_from(["会長", "島田委員", "館長", "A委員"])
    said = st.lists(st.tuples(labels, st.lists(words.filter(is_said), min_size=1, max_size=3)), max_size=4)
    body: list[str] = []
    for item in [None, *agenda]:
        body += [f"{item[0]}　{item[1]}"] if item else []
        for label, paragraphs in draw(said):
            body += [f"【{label}】", *paragraphs]
        if withheld and draw(st.booleans()):
            body.append(f"〔{draw(st.sampled_from(withheld))[0]}〕")
    return Sheet(
        draw(words),
        {
            "label": f"令和{draw(st.integers(2, 30))}年度第{draw(st.integers(1, 40))}回",
            "style": draw(st.sampled_from(["", *RECORD_STYLES.values()])),
            "date": printed_day(held),
            "start": draw(st.one_of(blanks, times)),
            "end": draw(st.one_of(blanks, times)),
            "place": draw(st.one_of(blanks, words)),
            "form": draw(st.sampled_from(["", *FORMS])),
            "openness": draw(st.sampled_from([*OPENNESS.values()])),
            "observers": draw(st.sampled_from(["", "なし", "3人", "１２名", "認めない"])),
            "next_date": printed_day(coming) if coming else "",
            "next_start": draw(times) if coming else "",
            "next_place": draw(words) if coming else "",
        },
        {
            "members": draw(people),
            "staff": draw(people),
            "agenda": agenda,
            "materials": materials,
            "withheld": withheld,
        },
        tuple(body),
    )


def is_said(text: str) -> bool:
    """Whether a paragraph goes on with a remark: it is neither a label, a note nor a token."""
    return not text.startswith(("【", "（", "(", "〔")) and "：" not in text and not masked_places(text)


def same(value: Any, typed: str) -> bool:
    """Whether a value is what was typed, the room within it as the format keeps it."""
    return squeeze(value or "") == squeeze(typed)


@settings(max_examples=60)
@given(sheets(), st.sampled_from([".txt", ".docx"]))
def test_what_is_typed_is_imported_as_typed_with_no_question(sheet: Sheet, ending: str) -> None:
    draft = imported(sheet, ending)
    data, fields, rows = draft.data, sheet.fields, sheet.rows
    assert draft.questions == []
    assert same(data["title"], sheet.title)
    assert f"令和{int(data['session']['year']) - 2018}年度第{data['session']['number']}回" == fields["label"]
    assert data["record"].get("style") == {v: k for k, v in RECORD_STYLES.items()}.get(fields["style"])
    sitting = data["sittings"][0]
    assert sitting["date"] == parse_date(fields["date"]).iso
    assert (sitting.get("start") or "", sitting.get("end") or "") == (fields["start"], fields["end"])
    assert same((sitting.get("place") or {}).get("name"), fields["place"])
    assert data.get("form") == FORMS.get(fields["form"])
    assert OPENNESS[data["openness"]["status"]] == fields["openness"]
    assert same((data["openness"].get("observers") or {}).get("printed"), fields["observers"])
    there = [
        person for group in (data.get("attendance") or {"groups": []})["groups"] for person in group["people"]
    ]
    typed = [*rows["members"], *rows["staff"]]
    assert len(there) == len(typed)
    for person, (role, name, status) in zip(there, typed, strict=True):
        assert same(person["role"], role)
        assert same(person["name"], name)
        assert ATTENDANCE[person["status"]] == status
    for item, (no, title, result, manner, votes) in zip(
        data.get("agenda") or [], rows["agenda"], strict=True
    ):
        assert (item["no"], squeeze(item["title"])) == (no, squeeze(title))
        outcome = (item.get("outcomes") or [{}])[0]
        assert (outcome.get("result") or "") == result
        assert same(outcome.get("manner"), manner)
        numbers = [outcome[key] for key in ("for", "against", "abstain") if key in outcome]
        assert numbers == [
            n
            for n in votes.replace("、", " ")
            .replace("賛成", " ")
            .replace("反対", " ")
            .replace("棄権", " ")
            .split()
            if n
        ]
    for record, row in zip((data.get("withheld") or {}).values(), rows["withheld"], strict=True):
        assert same(record["what"], row[1])
        assert record["grounds"] == GROUNDS[row[2]]
        assert same(record["reason"], row[3])
        assert same(record["decided_by"], row[4])
        assert record.get("until") == (parse_date(row[5]).iso if row[5] else None)
    for paper, (no, title, status) in zip(data.get("materials") or [], rows["materials"], strict=True):
        assert (paper["no"], squeeze(paper["title"])) == (no, squeeze(title))
        told = "withheld" if status.startswith("非公開") else {v: k for k, v in MATERIALS.items()}.get(status)
        assert paper.get("status") == told
        assert bool(paper.get("withheld")) == (told == "withheld")
    assert _spoken(data["body"]) == _typed(sheet)


def _spoken(blocks: list[Any]) -> list[str]:
    """What the blocks of a body say, a line each."""
    found = []
    for block in blocks:
        if "section" in block:
            found += [f"# {block['section']['agenda']}", *_spoken(block["blocks"])]
        elif "speech" in block:
            text = block["text"]
            found += [f"【{block['speech']}】", *map(squeeze, text.split("\n"))]
        else:
            found.append(f"〔{block['withheld']}〕")
    return found


def _typed(sheet: Sheet) -> list[str]:
    headings = {
        f"{no}　{title}": f"# a{number}" for number, (no, title, *_) in enumerate(sheet.rows["agenda"], 1)
    }
    return [headings.get(line) or squeeze(line).replace("〔非公開", "〔w") for line in sheet.body]


FILLED = Sheet(
    "令和6年度第2回 汐見町図書館協議会 会議録",
    {
        "label": "令和6年度第2回", "style": "要点記録", "date": "令和6年9月12日(木)", "start": "午後2時", "end": "15時30分",
        "place": "汐見町役場 3階", "form": "対面とオンライン", "openness": "一部非公開", "observers": "3人",
        "next_date": "未定",
    },
    {
        "members": [("会長", "浜野 晴", "出席"), ("委員", "島田 実", "オンライン"), ("委員", "湊 一郎", "欠席")],
        "staff": [("館長", "砂川 進", "")],
        "agenda": [("(1)", "開館時間について", "承認", "挙手", "賛成2、反対0"), ("(2)", "寄贈の扱いについて", "継続", "", "")],
        "materials": [("資料1", "開館時間の案", "公開"), ("資料2", "寄贈の一覧", "非公開1")],
        "withheld": [("非公開1", "議題(2)", "個人に関する情報", "寄贈した人が分かってしまうため", "会長", "寄贈の受け入れの終了")],
    },
    (
        "(1)　開館時間について", "【会長】", "始めます。", "資料1のとおりです。", "（「異議なし」の声）", "【島田委員】　賛成です。",
        "(2) 寄贈の扱いについて", "〔非公開1〕", "【館長】", "〔非公開1〕さんからの寄贈です。", "【】", "【会長】",
    ),
)  # fmt: skip


NO_AGENDA = FILLED.rows | {"agenda": []}


def test_a_heading_in_full_width_signs_is_the_one_of_the_table() -> None:
    body = (
        "（１）　開館時間について",
        "【会長】",
        "始めます。",
        "(2)寄贈の扱いについて",
        "【会長】",
        "次です。",
    )
    draft = imported(Sheet(FILLED.title, FILLED.fields, FILLED.rows, body), ".docx")
    assert draft.questions == []
    assert [block["section"] for block in draft.data["body"]] == [
        {"title": "（１）　開館時間について", "agenda": "a1"},
        {"no": "(2)", "title": "寄贈の扱いについて", "agenda": "a2"},
    ]


def test_an_item_without_a_heading_is_asked_about() -> None:
    draft = imported(Sheet(FILLED.title, FILLED.fields, FILLED.rows, FILLED.body[6:]), ".txt")
    assert len(draft.questions) == 1
    assert "見出しのない議題: 「開館時間について」" in draft.questions[0]


@pytest.mark.parametrize("ending", [".txt", ".docx"])
def test_a_form_as_a_clerk_fills_it(ending: str) -> None:
    draft = imported(FILLED, ending)
    data = draft.data
    assert draft.questions == []
    assert data["sittings"] == [
        {"date": "2024-09-12", "start": "14:00", "end": "15:30", "place": {"name": "汐見町役場 3階"}}
    ]
    assert data["openness"]["closed"] == [{"agenda": "a2", "withheld": "w1"}]
    assert data["withheld"]["w1"]["until_event"] == "寄贈の受け入れの終了"
    assert data["materials"][1] == {
        "id": "m2",
        "no": "資料2",
        "title": "寄贈の一覧",
        "status": "withheld",
        "withheld": "w1",
    }
    assert data["agenda"][0]["outcomes"] == [{"result": "承認", "manner": "挙手", "for": "2", "against": "0"}]
    assert data["voices"]["島田委員"]["person"] == "p2"
    assert data["next_meeting"] == {"printed": "未定"}
    one, two = (section["blocks"] for section in data["body"])
    assert [next(iter(block)) for block in one] == ["speech", "note", "speech"]
    assert one[0]["text"] == "始めます。\n資料1のとおりです。"
    assert (one[2]["speech"], one[2]["pos"]) == ("島田委員", "inline")
    assert two == [
        {"withheld": "w1", "text": "〔非公開1〕"},
        {"speech": "館長", "pos": "own", "text": [{"withheld": "w1"}, "さんからの寄贈です。"]},
    ]


@pytest.mark.parametrize(
    ("changed", "asked"),
    [
        ({"date": "9月の木曜"}, "開催日「9月の木曜」を読めません"),
        ({"start": "昼すぎ"}, "開会時刻「昼すぎ」を読めません"),
        ({"form": "電話"}, "開催方法「電話」を読めません"),
        ({"label": "第二"}, "回次「第二」から、年度と回次を読めません"),
        ({"openness": "半分"}, "会議の公開「半分」を読めません"),
    ],
)
def test_what_cannot_be_read_is_asked(changed: dict[str, str], asked: str) -> None:
    draft = imported(Sheet(FILLED.title, FILLED.fields | changed, FILLED.rows, FILLED.body), ".docx")
    assert len(draft.questions) == 1
    assert asked in draft.questions[0]


@pytest.mark.parametrize(
    ("table", "row", "asked"),
    [
        ("members", ("委員", "沖 千尋", "たぶん"), "出欠「たぶん」を読めません"),
        ("agenda", ("(3)", "その他", "だいたい承認", "", ""), "結果「だいたい承認」の区分が分かりません"),
        (
            "agenda",
            ("(3)", "その他", "", "挙手", ""),
            "議題「その他」に、決め方か賛否があって、結果がありません",
        ),
        ("agenda", ("(3)", "その他", "承認", "", "多数"), "賛否「多数」を読めません"),
        (
            "withheld",
            ("非公開2", "資料3", "第99条", "理由", "会長", ""),
            "根拠「第99条」が grounds.yml にありません",
        ),
        (
            "withheld",
            ("非公開2", "資料3", "個人に関する情報", "理由", "", ""),
            "「非公開2」の決めた人を書き足してください",
        ),
        ("materials", ("資料3", "名簿", "ひみつ"), "公開の別「ひみつ」を読めません"),
    ],
)
def test_what_is_lacking_in_a_row_is_asked(table: str, row: tuple[str, ...], asked: str) -> None:
    rows = FILLED.rows | {table: [*FILLED.rows[table], row]}
    draft = imported(Sheet(FILLED.title, FILLED.fields, rows, FILLED.body), ".txt")
    assert [question for question in draft.questions if asked in question], draft.questions


def test_words_under_a_label_that_nobody_filled_in_are_asked_about() -> None:
    draft = imported(Sheet(FILLED.title, FILLED.fields, NO_AGENDA, ("【】だれかの発言です。",)), ".txt")
    assert draft.questions == [
        "「だれかの発言です。…」を、だれが言ったか書かれていません。発言なら speech: に直してください。"
    ]


@pytest.mark.parametrize(
    "typed", ["会長：始めます。", "浜野会長：始めます。", "浜野 晴: 始めます。", "浜野委員：始めます。"]
)
def test_who_was_there_may_be_named_with_a_colon(typed: str) -> None:
    body = ("【館長】", "理由：寒いため", typed, "理由：暑いため")
    draft = imported(Sheet(FILLED.title, FILLED.fields, NO_AGENDA, body), ".txt")
    assert draft.questions == []
    assert [block["text"] for block in draft.data["body"]] == ["理由：寒いため", "始めます。\n理由：暑いため"]


@pytest.mark.parametrize("typed", ["謎の人：始めます。", "【" + "長" * 31 + "】始めます。"])
def test_a_paragraph_that_looks_like_a_remark_and_is_none_is_asked_about(typed: str) -> None:
    draft = imported(Sheet(FILLED.title, FILLED.fields, NO_AGENDA, (typed,)), ".txt")
    assert len(draft.questions) == 1
    assert "だれが言ったか書かれていません" in draft.questions[0]


@pytest.mark.skipif(not shutil.which("soffice"), reason="no LibreOffice on this machine")
def test_another_word_processor_may_save_it(tmp_path: Path) -> None:
    (tmp_path / "r.docx").write_bytes(as_docx(FILLED))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "docx",
        "--outdir",
        str(tmp_path / "saved"),
        str(tmp_path / "r.docx"),
    ]
    subprocess.run(convert, check=True, capture_output=True)
    before, _, _ = make(tmp_path / "r.docx", "0" * 64, Context(grounds={"個人に関する情報": "kojin"}))
    after, _, wrong = make(
        tmp_path / "saved" / "r.docx", "0" * 64, Context(grounds={"個人に関する情報": "kojin"})
    )
    assert wrong == []
    assert {**after.data, "source": None} == {**before.data, "source": None}
    assert after.questions == []


def test_other_minutes_are_no_form(tmp_path: Path) -> None:
    path = tmp_path / "r.txt"
    path.write_text("会議録\n\n開催日：令和6年9月12日\n\n【会長】\n始めます。\n\n【委員】\nはい。\n", "utf-8")
    draft, _, _ = make(path, "0" * 64)
    assert draft.data["source"]["importer"]["layout"] != "sheet"


MEMBERS = [
    {"id": "hamano", "name": "浜野 晴", "role": "会長", "from": "2024-04-01"},
    {"id": "moto", "name": "元木 要", "role": "委員", "from": "2020-04-01", "to": "2023-03-31"},
]


def test_a_blank_form_holds_what_is_known_and_is_no_session_with_anything_else() -> None:
    archive = read_and_check(files_with({}, council={"members": MEMBERS}), AS_OF).archive
    sheet = blank(archive, "m/c", dt.date(2025, 8, 1), dt.date(2025, 9, 4))
    assert sheet.title == "令和7年度第1回 見本審議会 会議録"
    assert sheet.rows["members"] == [("会長", "浜野 晴", "出席")]
    for ending in (".txt", ".docx"):
        data = imported(sheet, ending).data
        assert data["sittings"] == [{"date": "2025-09-04"}]
        assert data["attendance"]["groups"][0]["people"] == [
            {"id": "p1", "name": "浜野 晴", "role": "会長", "status": "present"}
        ]
        assert not {"agenda", "materials", "withheld", "voices", "body"} & {k for k, v in data.items() if v}


def test_the_same_form_is_the_same_bytes() -> None:
    assert as_docx(FILLED) == as_docx(FILLED)


def test_the_whole_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    run = CliRunner()
    made = ["new", "shiomi/library", "--name", "汐見町図書館協議会", "--municipality", "汐見町"]
    assert run.invoke(main, made).exit_code == 0
    told = run.invoke(
        main, ["new", "shiomi/library", "--date", "2024-09-12", "--docx", "r.docx", "--text", "r.txt"]
    )
    assert told.exit_code == 0, told.output
    assert Path("r.txt").read_bytes().startswith(b"\xef\xbb\xbf" + MARK.encode())
    for name in ("r.docx", "r.txt"):
        assert run.invoke(main, ["import", name, "--council", "shiomi/library", "--force"]).exit_code == 0
    again = run.invoke(main, ["new", "shiomi/library", "--docx", "r.docx"])
    assert (again.exit_code, "もうあります" in again.output) == (1, True)
    assert run.invoke(main, ["new", "shiomi/library", "--docx", "r.txt2"]).exit_code == 2
    assert run.invoke(main, ["new", "shiomi/nowhere", "--docx", "x.docx"]).exit_code == 2


def test_a_filled_form_passes_the_checks(tmp_path: Path) -> None:
    path = tmp_path / "r.docx"
    path.write_bytes(as_docx(FILLED))
    _, content, _ = make(path, "0" * 64, Context(grounds={"個人に関する情報": "kojin"}))
    data = yaml.safe_load(content)
    files = files_with(council={"members": MEMBERS})
    others = {name: files.read(name) for name in files.names()}
    found = read_and_check(MemoryFiles({**others, "m/c/2024-09-12.yml": content.encode()}), AS_OF)
    assert data["session"]["label"] == "令和6年度第2回"
    told = [problem.code for problem in found.problems if problem.place.file.endswith("2024-09-12.yml")]
    assert told == ["number-gap", "attachment-not-named"], (
        "the first session of the year and the file are not there"
    )

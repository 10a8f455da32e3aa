"""What is known beside a source, a form with empty cells, and a file that may be there already."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.archive.matters import Declared
from generator.desk.sheet import BETWEEN, BODY, FIELDS, HEAD_SIGN, MARK, TABLES
from generator.importer.form.lines import _field, printed_form
from generator.importer.known import grounds_of, known_of, matters_of
from generator.importer.names.met import NOBODY_MET
from generator.importer.read.stream import Line
from generator.importer.read.text import read_text
from generator.importer.run import Context, import_files, make
from generator.importer.session.cases import name_cases
from generator.importer.session.verify import differences


def written(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


SESSION = "record: {{status: {status}}}\nsittings: [{{date: {day}}}, {{date: 2024-12-31}}]\nagenda: [{{id: a1, case: {case}, sub: [{{id: a1-1, case: [ike, {inner}]}}]}}]\n"


def test_names_and_voices_are_known_of_a_council_and_its_latest_confirmed_session(tmp_path: Path) -> None:
    home = written(tmp_path, {
        "c/council.yml": "terms: []\nvoices: {議 長: {role: 議長}}\nmembers: [{name: 青木 一}]\n",
        "c/2024-05-14.yml": "record: {status: draft}\nattendance: {groups: [{people: [{name: 岸 進}]}]}\n",
        "c/2024-04-14.yml": "record: {status: confirmed}\nvoices: {会長: {}}\nattendance: {groups: [{people: [{name: 森 保}, {role: 課長}]}]}\n",
        "c/2024-03-14.yml": "record: {status: confirmed}\nattendance: {groups: [{people: [{name: 林 茂}]}]}\n",
    })  # fmt: skip
    known = known_of(home / "c")
    assert known.labels == {"議長", "会長"}
    assert "森保" in known.names
    assert not {"岸進", "林茂", ""} & known.names
    assert known_of(written(tmp_path, {"d/council.yml": "voices: {議長: {}}\n"}) / "d").labels == {"議長"}
    assert known_of(written(tmp_path, {"e/council.yml": "name: 審議会\n"}) / "e") is NOBODY_MET


def test_a_confirmed_session_is_looked_for_among_the_five_latest(tmp_path: Path) -> None:
    drafts = {f"c/2024-0{n}-01.yml": "record: {status: draft}\n" for n in range(2, 6)}
    confirmed = {
        "c/2024-01-01.yml": "record: {status: confirmed}\nattendance: {groups: [{people: [{name: 森 保}]}]}\n"
    }
    home = written(tmp_path, drafts | confirmed)
    assert "森保" in known_of(home / "c").names
    written(tmp_path, {"c/2024-06-01.yml": "record: {status: draft}\n"})
    assert known_of(home / "c") is NOBODY_MET


def test_a_matter_is_known_with_its_days_and_councils(tmp_path: Path) -> None:
    home = written(tmp_path, {
        "cases.yml": "cases:\n  - {id: kaikan, number: 諮問第1号, title: 開館時間の延長, to: c, from: {on: 2024-04-01}, answer: {on: 2024-09-01}, steps: [{at: d/2024-06-01}, {what: 審査}]}\n"
        "  - {id: ike, to: [e, f]}\n  - {title: 名もない}\n  - {id: mori}\n",
        "c/2024-05-14.yml": SESSION.format(status="confirmed", day="2024-05-14", case="kaikan", inner="kaikan"),
        "g/2024-07-14.yml": SESSION.format(status="draft", day="2024-07-14", case="kaikan", inner="kaikan"),
        "h/2024-08-14.yml": "record: {status: confirmed}\nagenda: [{id: a1, case: mori}]\n",
        "i/2024-08-15.yml": "record: {status: confirmed}\nsittings: [{date: 2024-08-15}]\nagenda: [{id: a1, title: kaikan の case}]\n",
        "c/council.yml": "note: case kaikan\nrecord: {status: confirmed}\nsittings: [{date: 2020-01-01}]\nagenda: [{id: a1, case: kaikan}]\n",
    })  # fmt: skip
    kaikan, ike, mori = matters_of(home / "c")
    assert (kaikan.id, kaikan.number, kaikan.title) == ("kaikan", "諮問第1号", "開館時間の延長")
    assert kaikan.councils == {"c", "d"}
    assert sorted(day.iso for day in kaikan.days) == ["2024-04-01", "2024-05-14", "2024-09-01"]
    assert (ike.number, ike.title, ike.councils) == ("", "", {"c", "e", "f"})
    assert [day.iso for day in ike.days] == ["2024-05-14"]
    assert (mori.councils, mori.days) == ({"h"}, ())
    assert matters_of(tmp_path / "none" / "c") == []


def test_grounds_are_known_by_their_printed_forms(tmp_path: Path) -> None:
    home = written(tmp_path, {"grounds.yml": "grounds: {}\n"})
    assert grounds_of(home / "c") == {}


def test_the_matters_are_asked_for_once_and_the_question_is_of_the_one_that_is_named_alike() -> None:
    calls = []
    title = "開館時間の延長とそれに伴う職員の勤務時間及び休館日の変更について"
    one, other = (
        Declared(own, "諮問第1号", words, frozenset({"c"}), ())
        for own, words in (("kaikan", title), ("ike", "池の水の入替えとそれに伴う生き物の引っ越しについて"))
    )

    def matters() -> list[Declared]:
        calls.append(1)
        return [one, other]

    agenda: list[dict[str, Any]] = [
        {"title": f"諮問第1号 {title}"},
        {"title": "その他"},
        {"no": "諮問第1号", "title": title, "case": "x"},
        {"no": None, "title": None},
    ]
    asked = name_cases(agenda, None, "d", matters)
    assert len(calls) == 1
    assert [question for question in asked if "case: kaikan" in question] == asked
    assert len(asked) == 1
    assert name_cases([{"title": "その他"}], None, "c", matters) == []
    assert len(calls) == 1


# A form in which much is left empty.


def form(fields: dict[str, str], tables: dict[str, list[tuple[str, ...]]], body: str) -> str:
    lines = [MARK, "第1回 夕凪市公園審議会 会議録", ""]
    lines += [f"{label}：{fields.get(name, '')}" for name, label in FIELDS.items()]
    for name, (heading, heads) in TABLES.items():
        lines += [
            "",
            HEAD_SIGN + heading,
            BETWEEN.join(heads),
            *(BETWEEN.join(row) for row in tables.get(name, ())),
        ]
    return "\n".join([*lines, "", HEAD_SIGN + BODY, body]) + "\n"


def data_of(
    text: str, folder: Path, grounds: dict[str, str] | None = None
) -> tuple[dict[str, Any], list[str]]:
    (folder / "form.txt").write_text(text, "utf-8")
    draft, _, wrong = make(folder / "form.txt", "0" * 64, Context(grounds=grounds or {}))
    assert wrong == []
    return draft.data, draft.questions


def test_what_is_left_empty_in_a_form_is_nowhere_in_its_data(tmp_path: Path) -> None:
    data, questions = data_of(
        form(
            {"label": "令和6年度第1回", "date": "令和6年5月14日", "openness": "非公開"},
            {
                "members": [("", "霧山光一", ""), ("会長", "", "欠席"), ("", "", "出席")], "staff": [("課長", "沢村", "")],
                "agenda": [("", "計画", "", "", ""), ("2", "予算", "可決", "", ""), ("3", "決算", "", "挙手", ""), ("4", "名簿", "", "", "賛成3、反対1"), ("5", "その他", "検討", "", "賛成多数")],
                "materials": [("", "計画の案", ""), ("資料2", "名簿", "1")], "withheld": [("1", "議題2", "", "", "", ""), ("2", "会議", "条例第7条", "個人の話", "会長", "令和10年3月31日"), ("3", "", "条例第8条", "個人の話", "会長", "工事が終わるまで")],
            },
            "2予算\n【会長】始めます。\n【】はい。\n会長：どうも。\n（休憩）\n地の文です。",
        ), tmp_path, {"条例第7条": "g1"},
    )  # fmt: skip
    people = [person for group in data["attendance"]["groups"] for person in group["people"]]
    assert people == [
        {"id": "p1", "name": "霧山光一", "status": "present"},
        {"id": "p2", "role": "会長", "status": "absent"},
        {"id": "p3", "name": "沢村", "role": "課長", "status": "present"},
    ]
    assert data["agenda"] == [
        {"id": "a1", "title": "計画"}, {"id": "a2", "no": "2", "title": "予算", "outcomes": [{"result": "可決"}]}, {"id": "a3", "no": "3", "title": "決算", "outcomes": [{"result": "その他", "manner": "挙手"}]},
        {"id": "a4", "no": "4", "title": "名簿", "outcomes": [{"result": "その他", "for": "3", "against": "1"}]}, {"id": "a5", "no": "5", "title": "その他", "outcomes": [{"result": "その他", "word": "検討"}]},
    ]  # fmt: skip
    assert data["materials"][0] == {"id": "m1", "title": "計画の案"} | (
        {"status": data["materials"][0]["status"]} if "status" in data["materials"][0] else {}
    )
    assert {key: data["materials"][1].get(key) for key in ("no", "status", "withheld")} == {
        "no": "資料2",
        "status": "withheld",
        "withheld": "w1",
    }
    assert data["withheld"] == {
        "w1": {"kind": "closed", "what": "議題2"}, "w2": {"kind": "closed", "grounds": "g1", "reason": "個人の話", "decided_by": "会長", "what": "会議", "until": "2028-03-31"},
        "w3": {"kind": "closed", "reason": "個人の話", "decided_by": "会長", "until_event": "工事が終わるまで"},
    }  # fmt: skip
    assert data["openness"] == {
        "status": "closed",
        "withheld": "w2",
        "closed": [{"agenda": "a2", "withheld": "w1"}],
    }
    said = [question for question in questions if "書き足して" in question]
    assert [question for question in said if "公開しないもの「1」" in question] == [
        f"公開しないもの「1」の{name}を書き足してください。" for name in TABLES["withheld"][1][2:5]
    ]
    assert not any("公開しないもの「2」" in question for question in questions)
    assert any(
        "「条例第8条」が grounds.yml にありません（ある根拠: g1）" in question for question in questions
    )
    assert sum("結果がありません" in question for question in questions) == 2
    assert any("議題「その他」の賛否「賛成多数」を読めません" in question for question in questions)
    assert any("議題「その他」の結果「検討」の区分が分かりません" in question for question in questions)
    assert sum("だれが言ったか書かれていません" in question for question in questions) >= 1
    assert any(
        "見出しのない議題: 「計画」、「決算」、「名簿」、「その他」" in question for question in questions
    )


def test_a_form_without_proceedings_asks_for_no_headings(tmp_path: Path) -> None:
    data, questions = data_of(
        form(
            {"label": "第1回"},
            {
                "agenda": [("1", "計画", "", "", "")],
                "withheld": [("1", "議題1", "条例第7条", "個人の話", "会長", "")],
            },
            "",
        ),
        tmp_path,
    )
    assert not any("見出しのない議題" in question for question in questions)
    assert any("から、年度と回次を読めません" in question for question in questions)
    assert any("（ある根拠: （まだありません））" in question for question in questions)
    assert data["session"]["label"] == "第1回"
    assert "attendance" not in data or data["attendance"] is None


@pytest.mark.parametrize(
    ("label", "kept"),
    [("令和6年度第2回", {"year": "2024", "number": "2"}), ("令和6年第2回", {"year": "2024", "year_kind": "calendar", "number": "2"}), ("令和6年度、令和6年第2回", {"year": "2024", "number": "2"}), ("ある年第2回", {"number": "2"})],
)  # fmt: skip
def test_the_year_of_a_form_is_that_of_the_label(label: str, kept: dict[str, str], tmp_path: Path) -> None:
    session = data_of(form({"label": label}, {}, "始めます。"), tmp_path)[0]["session"]
    assert {key: session[key] for key in ("year", "year_kind", "number") if key in session} == kept


def test_a_cell_that_reads_as_a_heading_is_a_cell() -> None:
    heading, heads = TABLES["staff"]
    text = f"{MARK}\n{HEAD_SIGN}{heading}\n{BETWEEN.join(heads)}\n{TABLES['agenda'][0]}{BETWEEN}{BETWEEN}\n"
    assert [row.cells for row in printed_form(read_text(text.encode())).tables["staff"]] == []
    assert "agenda" not in printed_form(read_text(text.encode())).tables


def test_tokens_of_what_is_withheld_stand_where_they_are_typed(tmp_path: Path) -> None:
    data, _ = data_of(
        form(
            {},
            {"withheld": [("1", "議題1", "条例第7条", "個人の話", "会長", "")]},
            "【会長】土地は〔1〕と〔2〕と〔1です。\n〔1〕",
        ),
        tmp_path,
    )
    (speech, *_) = data["body"]
    runs = speech.get("text") or speech["blocks"][0]["p"]
    assert any(isinstance(run, dict) and run.get("withheld") == "w1" for run in runs)
    assert "".join(run for run in runs if isinstance(run, str)).startswith("土地はと〔2〕と〔1です。")


# A file that is there already.


def test_a_file_of_another_source_is_never_taken_and_ones_own_is_found_again(tmp_path: Path) -> None:
    council = tmp_path / "c"
    council.mkdir()
    one, other = tmp_path / "a.txt", tmp_path / "b.txt"
    one.write_text("会議録\n日時　令和6年5月14日\n計画を話した。\n", "utf-8")
    other.write_text("会議録\n日時　令和6年5月14日\n予算を話した。\n", "utf-8")
    (council / "2024-05-14.yml").write_text("title: 手で書いた\n", "utf-8")
    first = import_files([one, other, one], council)
    names = [file.session.name for file in first.files if file.session]
    assert names == ["2024-05-14-2.yml", "2024-05-14-3.yml", "2024-05-14-2.yml"]
    assert (council / "2024-05-14.yml").read_text("utf-8") == "title: 手で書いた\n"
    whole = (council / "2024-05-14-2.yml").read_text("utf-8")
    (council / "2024-05-14-2.yml").write_text(whole[:40], "utf-8")
    (again,) = import_files([one], council).files
    assert again.session == council / "2024-05-14-2.yml"
    assert again.session.read_text("utf-8") == whole


def test_what_must_be_there_with_a_session_is_written_with_the_first_one_only_if_one_is(
    tmp_path: Path,
) -> None:
    source, council = tmp_path / "a.txt", tmp_path / "c"
    source.write_text("会議録\n日時　令和6年5月14日\n計画を話した。\n", "utf-8")
    import_files([source], council, also=lambda: {council / "council.yml": b"name: c\n"})
    assert (council / "council.yml").read_text("utf-8") == "name: c\n"
    (council / "council.yml").unlink()
    import_files([source], council, also=lambda: {council / "council.yml": b"name: c\n"})
    assert not (council / "council.yml").exists()


def test_the_cells_of_a_field_are_lines_and_what_stands_nowhere_is_asked_about(tmp_path: Path) -> None:
    label = FIELDS["place"]
    line = Line(f"{label} 市役所 3階", 0, cells=(label, "市役所", "3階"), table=1)
    assert _field(line) == ("place", label, "市役所\n3階")
    heading, heads = TABLES["staff"]
    text = f"{MARK}\n{HEAD_SIGN}{heading}\n{BETWEEN.join(heads)}\n{BETWEEN.join(['課長', '沢村', '', '余り'])}\n{HEAD_SIGN}{BODY}\n"
    _, questions = data_of(text, tmp_path)
    assert any("様式のどこにも当たらない行があります" in question for question in questions)


def test_furniture_without_words_hides_nothing() -> None:
    session = {
        "source": {"furniture": [{"at": 1, "text": None}, {"at": 0, "text": "a"}]},
        "body": [{"p": "b"}],
    }
    assert differences("ab", session) == []
    assert [one.kind for one in differences("ab", {"source": None, "body": [{"p": "a"}]})] == ["missing"]

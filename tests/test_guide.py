"""The editors' guide says what is true: its examples are good files, its list of keys is the model's."""

from __future__ import annotations

import os
import re
import typing
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.archive.files import MemoryFiles
from generator.model import (
    blocks,
    cases,
    council,
    disclosure,
    meeting,
    papers,
    people,
    persons,
    readings,
    session,
    source,
    text,
    upload,
)
from generator.pipeline import read_and_check
from generator.problems import report
from tests.conftest import AS_OF

MODULES = (
    blocks, cases, council, meeting, papers, people, persons, readings, session, source, text, upload,
)  # fmt: skip
GUIDE = Path(__file__).parent.parent / "docs" / "guide"
PAGES = sorted(GUIDE.glob("*.md"))


def examples(page: str) -> list[str]:
    return re.findall(r"^```yaml\n(.*?)^```$", (GUIDE / page).read_text("utf-8"), re.M | re.S)


FORMAT = examples("format.md")
GROUNDS = next(example for example in FORMAT if example.startswith("# grounds.yml\n"))


def data_folder(example: str) -> MemoryFiles:
    """The example in a folder where everything else is good; its first line may name the file."""
    files = {
        "shiomi/municipality.yml": "name: 汐見町\n",
        "shiomi/grounds.yml": GROUNDS,
        "shiomi/library/council.yml": "name: 汐見町図書館協議会\nminutes_due: 9999\n",
        "shiomi/library/files/shiryo1.pdf": "",
        "shiomi/library/files/zu1.png": "",
    }
    places = {
        "municipality.yml": "shiomi/municipality.yml",
        "grounds.yml": "shiomi/grounds.yml",
        "council.yml": "shiomi/library/council.yml",
        "cases.yml": "shiomi/cases.yml",
        "people.yml": "shiomi/people.yml",
        "site.yml": "site.yml",
    }
    named = re.match(r"# ([a-z]+\.yml)\n", example)
    files[places[named[1]] if named else "shiomi/library/2024-01.yml"] = example
    return MemoryFiles({name: content.encode() for name, content in files.items()})


@pytest.mark.parametrize(
    "example",
    [
        *FORMAT,
        *examples("withholding.md"),
        *examples("files.md"),
        *examples("lasting.md"),
        *examples("cases.md"),
        *examples("people.md"),
    ],
)
def test_every_example_is_a_good_file(example: str) -> None:
    assert report.text(read_and_check(data_folder(example), AS_OF).problems) == ""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_heading_has_an_address_of_its_own(page: Path) -> None:
    prose = re.sub(r"^```.*?^```$", "", page.read_text("utf-8"), flags=re.M | re.S)
    headings = re.findall(r"^#+ .*$", prose, re.M)
    ids = [match[1] for heading in headings if (match := re.search(r" \{#([a-z][a-z0-9_-]*)\}$", heading))]
    assert len(ids) == len(headings)
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_to_a_heading(page: Path) -> None:
    for target, anchor in re.findall(r"\]\(([a-z-]+\.md)?(?:#([a-z0-9_-]+))?\)", page.read_text("utf-8")):
        other = GUIDE / target if target else page
        assert other.is_file(), target
        assert not anchor or f"{{#{anchor}}}" in other.read_text("utf-8"), f"{target}#{anchor}"


#: Every mapping of the model, in the order of the list, with the name an editor would give it.
PARTS: dict[type[BaseModel], str] = {
    session.Session: "会議（会議体のフォルダーの中の 2024-01.yml など）",
    meeting.SessionNumber: "回次",
    meeting.RecordKind: "記録の種類と状態",
    meeting.Confirmed: "確定",
    meeting.FormNote: "開き方についての説明",
    meeting.Sitting: "開催",
    meeting.Place: "場所",
    meeting.Break: "休憩",
    meeting.Written: "書面会議",
    meeting.WrittenStep: "書面会議の手順",
    meeting.Deemed: "一回の会議とみなす旨",
    meeting.Openness: "公開・非公開",
    meeting.ClosedPart: "非公開とした部分",
    meeting.Observers: "傍聴",
    people.Attendance: "出席者",
    people.Group: "出席者の区分",
    people.Person: "出席した人",
    people.Proxy: "代理の人",
    papers.AgendaItem: "議題",
    papers.Material: "資料",
    papers.CheckedFile: "ファイルを確かめたこと",
    papers.CheckedPaper: "docs のファイルを確かめたこと",
    people.LegendEntry: "記号の意味",
    people.Voice: "発言者",
    papers.WithheldRecord: "示さないものの記録",
    papers.Review: "非公開の見直し",
    papers.Release: "非公開だったものの公開",
    meeting.NextMeeting: "次回の予定",
    people.Signatures: "署名",
    papers.Correction: "訂正",
    people.Contact: "問い合わせ先",
    blocks.BlockBase: "どの段落にも書けるもの",
    blocks.Speech: "段落: 発言",
    blocks.Section: "段落: 見出し",
    blocks.SectionHead: "見出しの内容",
    blocks.Qa: "段落: 質疑と応答",
    blocks.QaHead: "質疑と応答の内容",
    blocks.Opinion: "段落: 意見",
    blocks.OpinionHead: "意見の内容",
    blocks.Paragraph: "段落: 地の文",
    blocks.Note: "段落: ト書き",
    blocks.NoteHead: "ト書きの内容",
    blocks.ListBlock: "段落: 箇条書き",
    blocks.ListHead: "箇条書きの内容",
    blocks.ListItem: "箇条書きの項目",
    blocks.Table: "段落: 表",
    blocks.TableHead: "表の内容",
    blocks.Cell: "表の欄",
    blocks.Figure: "段落: 図",
    blocks.FigureHead: "図の内容",
    blocks.Withheld: "段落: 示さない部分",
    blocks.Quote: "段落: 引用",
    blocks.QuoteHead: "引用の内容",
    blocks.Rule: "段落: 区切りの線",
    blocks.End: "段落: 結び",
    text.Masked: "文中の印: 原本の伏せ字",
    text.Ruby: "文中の印: ふりがな",
    text.Strong: "文中の印: 強調",
    text.Link: "文中の印: リンク",
    text.Sic: "文中の印: 原文のまま",
    text.WithheldWords: "文中の印: 示さない言葉",
    readings.Outcome: "議決・結果",
    readings.PersonVote: "一人ごとの表決",
    readings.Move: "入退室",
    readings.Closing: "ここから非公開",
    readings.Election: "選任・互選",
    council.Municipality: "自治体（municipality.yml）",
    disclosure.Disclosure: "開示請求の案内",
    disclosure.RequestForm: "請求の様式",
    disclosure.Objection: "審査請求の案内",
    council.Grounds: "根拠の並び（grounds.yml）",
    council.Ground: "非公開の根拠",
    cases.Cases: "案件の並び（cases.yml）",
    cases.Case: "案件",
    cases.Asking: "諮問・提出",
    cases.CaseDocument: "案件の文書",
    cases.Due: "答申の期限",
    cases.CaseStep: "案件の経過",
    cases.Answer: "答申",
    cases.NumberedOpinion: "答申の意見",
    cases.Measure: "措置",
    cases.CaseWithdrawn: "案件の取下げ",
    persons.People: "人と職（people.yml）",
    persons.PersonRecord: "会議をまたいで追う人",
    persons.Post: "務めた職",
    persons.Office: "人が替わる職",
    council.Council: "会議体（council.yml）",
    council.Member: "会議体の委員",
    council.Covers: "収録の範囲",
    council.Absent: "会議録のない回",
    council.NotHeld: "欠番（前の書き方）",
    council.Site: "サイト（site.yml）",
    council.SiteWord: "説明することば",
    upload.Upload: "サイトを送る先（upload）",
    council.Accessibility: "ウェブアクセシビリティ方針",
    source.Source: "もとの記録（取り込んだとき）",
    source.SourceFile: "取り込んだファイル",
    source.Importer: "取り込みの道具",
    source.Furniture: "記録ではない文字",
    source.Join: "つないだ箇所",
    source.Shift: "順序を直した箇所",
    source.OpenQuestion: "確かめること",
    source.FrontRow: "印刷された前付け",
}


def models_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for inner in typing.get_args(annotation) for model in models_in(inner)]


def words_in(annotation: Any) -> list[str]:
    if typing.get_origin(annotation) is typing.Literal:
        return [str(word) for word in typing.get_args(annotation)]
    return [word for inner in typing.get_args(annotation) for word in words_in(inner)]


def meaning(field: FieldInfo) -> str:
    text = field.description or ""
    words = words_in(field.annotation)
    if words and not any(f"{word}: " in text for word in words):
        text += f"（{'、'.join(words)}）"
    inner = dict.fromkeys(model for model in models_in(field.annotation) if model in PARTS)
    if len(inner) == 1:  # a body may hold any block, which the guide says once
        text += f" → [{PARTS[next(iter(inner))].split('（')[0]}](#{next(iter(inner)).__name__.lower()})"
    return text.replace("|", "\\|").replace("\n", " ")


def list_of_keys() -> str:
    lines = [
        "# 項目の一覧 {#keys}\n",
        "会議録に書ける項目のすべてです。「必須」と書いたもののほかは、書かなくてもかまいません。",
        "例は[会議録の書き方](format.md)にあります。\n",
    ]
    for model, name in PARTS.items():
        lines += [f"## {name} {{#{model.__name__.lower()}}}\n", "| 項目 | 書くもの |", "| --- | --- |"]
        shared = blocks.BlockBase.model_fields if model is not blocks.BlockBase else {}
        for key, field in model.model_fields.items():
            if issubclass(model, blocks.BlockBase) and key in shared:
                continue
            must = "必須。" if field.is_required() else ""
            lines.append(f"| `{field.alias or key}` | {must}{meaning(field)} |")
        lines.append("")
    return "\n".join(lines)


def test_the_list_of_keys_is_the_models() -> None:
    if os.environ.get("UPDATE_CASES"):
        (GUIDE / "keys.md").write_bytes(list_of_keys().encode())
    assert (GUIDE / "keys.md").read_text("utf-8") == list_of_keys()


def test_no_mapping_of_the_model_is_left_out_of_the_list() -> None:
    found = {
        value
        for module in MODULES
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, BaseModel) and value.__module__ == module.__name__
    }
    assert found - set(PARTS) == set()


def test_the_page_of_problems_leads_to_each_once() -> None:
    links = re.findall(r"\]\(#([a-z0-9-]+)\)", (GUIDE / "problems.md").read_text("utf-8").split("\n## ")[0])
    assert sorted(links) == sorted(set(links))

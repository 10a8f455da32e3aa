"""Words that a reader of the source does not see: kept, each asked about, said first, and no site holds them unsettled."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from generator.importer.draft import draft_of
from generator.importer.read.hidden import MAX_ASKED, hidden_passages, hidden_questions
from generator.importer.read.stream import Builder, Hidden, Source
from generator.importer.report import report_text
from generator.importer.run import FileReport, ImportReport, check
from generator.importer.words.space import squeeze
from generator.yaml.emit import emit

TALK = (
    "風見町図書館協議会会議録",
    "日時　令和6年5月14日",
    "【会長】開会します。",
    "【委員】本は{}さんが借りました。",
    "【会長】閉会します。",
)


def source_with(secret: str, why: str = "白い文字", where: str = "3ページ") -> Source:
    out = Builder()
    for line in TALK:
        text = line.format(secret)
        at = text.find(secret)
        out.line(text, hidden=[Hidden(at, at + len(secret), why, where)] if at >= 0 else ())
    return Source("pdf-text", out.text, out.lines, hidden=out.hidden)


def file_of(source: Source) -> FileReport:
    draft = draft_of(source)
    content = emit(draft.data)
    return FileReport(Path("a.pdf"), Path("2024-05-14.yml"), draft=draft, content=content)


@given(
    st.text(" 　あいう\n", max_size=12), st.text("あいう　", max_size=5), st.text("あいう\n 　", max_size=8)
)
def test_a_place_in_a_text_is_the_same_place_in_the_source(before: str, secret: str, after: str) -> None:
    text = before + secret + after
    hidden = Hidden(len(before), len(before) + len(secret), "白い文字")
    lines, row = Builder(), Builder()
    for out in (lines, row):
        out.line("前の行")
    lines.line(text, hidden=[hidden])
    row.row(["会長", text.replace("\n", " ")], 1, hidden=[[], [hidden]])
    for out in (lines, row):
        assert "".join(squeeze(out.text[one.start : one.end]) for one in out.hidden) == squeeze(secret)


def test_hidden_words_are_kept_asked_about_and_stop_publishing() -> None:
    source = source_with("杉山花子")
    file = file_of(source)
    assert file.draft is not None
    assert check(source.text, file.content) == []
    (asked,) = [q for q in file.draft.data["source"]["open_questions"] if q.get("hidden")]
    assert asked["question"].startswith("「杉山花子」（3ページ、白い文字）は、")
    assert file.draft.questions[0] == asked["question"]


def test_the_report_says_so_first_and_with_the_line_of_the_draft() -> None:
    file = file_of(source_with("杉山花子"))
    told = report_text(ImportReport([file])).split("\n")
    assert told[0] == "■ a.pdf"
    assert "見えない文字が 1 か所" in told[1]
    number = next(n for n, line in enumerate(file.content.split("\n"), 1) if "本は杉山花子さん" in line)
    assert told[3].strip() == f"2024-05-14.yml:{number}: 「杉山花子」（3ページ、白い文字）"
    assert sum("杉山花子" in line for line in told) == 2  # and as the first words of its speaker


def test_the_line_is_told_within_a_remark_of_many_lines() -> None:
    out = Builder()
    for line in (*TALK[:3], "　二つ目の段落です。", "", "　杉山花子さんの件です。", "", TALK[4]):
        at = line.find("杉山花子")
        out.line(line, hidden=[Hidden(at, at + 4, "白い文字")] if at >= 0 else ())
    file = file_of(Source("pdf-text", out.text, out.lines, hidden=out.hidden))
    number = next(n for n, line in enumerate(file.content.split("\n"), 1) if "杉山花子さん" in line)
    assert f"2024-05-14.yml:{number}: 「杉山花子」" in report_text(ImportReport([file]))


def test_one_passage_is_asked_about_once_and_a_long_one_by_its_first_words() -> None:
    out = Builder()
    for words in ("あ" * 30, "い" * 30, "見える行", "う" * 30):
        hidden = [] if words == "見える行" else [Hidden(0, 10, "白い文字"), Hidden(10, 30, "白い文字")]
        out.line(words, hidden=hidden)
    source = Source("pdf-text", out.text, out.lines, hidden=out.hidden)
    assert [source.text[one.start : one.end] for one in hidden_passages(source)] == [
        "あ" * 30 + "\n" + "い" * 30,
        "う" * 30,
    ]
    assert hidden_questions(source)[0].startswith("「" + "あ" * 20 + "…」（白い文字）")


def test_very_many_passages_are_counted() -> None:
    out = Builder()
    for number in range(MAX_ASKED + 5):
        out.line(f"見える{number}見えない", hidden=[Hidden(0, 3, "白い文字")])
    source = Source("pdf-text", out.text, out.lines, hidden=out.hidden)
    assert len(hidden_questions(source)) == MAX_ASKED + 1
    assert "ほかに 5 か所" in hidden_questions(source)[-1]

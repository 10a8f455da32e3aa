"""What an import found, as a short list that a clerk can act on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator import dates
from generator.importer.front.papers import all_items
from generator.importer.read.hidden import (
    MAX_ASKED,
    hidden_groups,
    hidden_passages,
    hidden_questions,
    said_of_group,
)
from generator.importer.run import FileReport, ImportReport
from generator.importer.session.blocks import Data
from generator.importer.session.cases import items_in
from generator.importer.session.data import Draft
from generator.importer.session.place import Placed
from generator.importer.session.verify import carriers_at
from generator.importer.words.space import squeeze
from generator.model.asked import place_of_question
from generator.yaml.document import place_of, places_of

_PLACED = {
    Placed.WRITTEN: "書き出しました",
    Placed.UNCHANGED: "前と同じなので、そのままです",
    Placed.KEPT: "すでに内容の違うファイルがあるため、書き込みませんでした（手で直した内容を守るためです。書き直すには --force）",
    Placed.REPLACED: "書き直しました（前のファイルは .bak に残しました）",
}
_FORMS = {"online": "オンライン", "hybrid": "対面とオンライン", "written": "書面", "circulated": "持ち回り"}

#: How many lines of a value are looked through.
_LONGEST = 500


def report_text(report: ImportReport) -> str:
    """The report of an import, in Japanese; one part for each source, failures and questions last in each."""
    parts = ["\n".join(_file(file)) for file in report.files]
    done = sum(1 for file in report.files if not file.error)
    lost = sum(1 for file in report.files if file.differences)
    end = f"{len(report.files)} 件のうち {done} 件を取り込みました。"
    if lost:
        end += f"{lost} 件は原本と一致しません。直すまで公開できません。"
    return "\n\n".join([*parts, end]) + "\n"


def _file(file: FileReport) -> Iterator[str]:
    yield f"■ {file.source.name}"
    draft, session = file.draft, file.session
    if file.error or draft is None or session is None:
        yield f"  取り込めませんでした: {file.error}"
        return
    yield from _hidden(file.content, session, draft)
    yield f"  → {session}（{_PLACED[file.placed] if file.placed else ''}）"
    if file.differences:
        yield f"  原本と一致しない箇所が {len(file.differences)} あります:"
        yield from (f"    {difference.message}" for difference in file.differences[:10])
    else:
        yield "  原本のすべての文字が、順番どおりにあることを確かめました。"
    yield from _facts(draft)
    yield from _speakers(draft)
    yield from _set_aside(draft)
    yield from _pictures(draft, file.pictures)
    yield from _questions(file.content, session, draft)


def _hidden(content: str, session: Path, draft: Draft) -> Iterator[str]:
    """What a reader of the source does not see, before anything else: it may be what nobody was meant to read."""
    text, found = draft.source.text, hidden_passages(draft.source)
    if not found:
        return
    yield f"  ★ 原本を見る人には見えない文字が {len(found)} か所あり、下書きに入っています。"
    yield "    載せてよいと分かるまで、下書きを人に渡したり、履歴に残したりしないでください。"
    groups = hidden_groups(draft.source)[:MAX_ASKED]
    paths = carriers_at(text, draft.data, [group[0].start for group in groups])
    places = places_of(content.encode("utf-8"), "", paths)
    lines = content.split("\n")
    for group, place in zip(groups, places, strict=True):
        line = _line_of(text[group[0].start : group[0].end], lines, place.line)
        yield f"    {session.name}:{line}: {said_of_group(text, group)}"


def _line_of(words: str, lines: list[str], first: int) -> int:
    """The line, from 1, on which words begin in a value that begins on line ``first`` and may go over many lines."""
    begin = squeeze(words.strip().split("\n")[0])
    near = range(first - 1, min(len(lines), first + _LONGEST))
    return next((n + 1 for n in near if begin in squeeze(lines[n])), first)


def _facts(draft: Draft) -> Iterator[str]:
    yield f"  題: {draft.data.get('title') or '（見つかりません）'}"
    yield from _when(draft.data)
    for group in draft.groups:
        names = "、".join(str(p.get("name") or p.get("role") or p.get("affiliation")) for p in group.people)
        absent = "（欠席）" if group.status == "absent" else ""
        yield f"  {group.label}{absent}: {len(group.people)} 人 {names}{group.stated or ''}"
    yield from _results(draft)
    named = [
        f"{item['title'][:30]}（{item['case']}）"
        for item in items_in(draft.data.get("agenda") or ())
        if item.get("case")
    ]
    if named:
        yield f"  案件に結んだ議題: {'、'.join(named)}"
    if draft.data.get("materials"):
        yield f"  資料: {len(draft.data['materials'])} 件"
    for record in (draft.data.get("withheld") or {}).values():
        yield f"  非公開・省略: {(record.get('what') or record.get('as_printed') or record.get('reason') or '')[:50]}"
    if draft.read.next_meeting:
        yield f"  次回: {draft.read.next_meeting.printed}"


def _when(data: Data) -> Iterator[str]:
    for sitting in data.get("sittings") or []:
        day = dates.show_date(dates.parse_date(sitting["date"])) if sitting.get("date") else "（日付なし）"
        times = f" {sitting.get('start', '')}～{sitting.get('end', '')}" if sitting.get("start") else ""
        yield f"  開催: {day}{times} {(sitting.get('place') or {}).get('name', '')}".rstrip()
    for step in (data.get("written") or {}).get("steps", []):
        yield f"  書面の手順: {dates.show_date(dates.parse_date(step['date']))} {step['what']}"
    if data.get("form"):
        yield f"  形: {_FORMS.get(data['form'], data['form'])}"


def _results(draft: Draft) -> Iterator[str]:
    results: dict[str, list[str]] = {}
    for key, result, _ in draft.read.outcomes:
        results.setdefault(key, []).append(result)
    for item in all_items(draft.items):
        found = "・".join(results.get(item.id, []))
        yield f"  議題 {item.no or ''} {item.title[:40]}{' → ' + found if found else ''}"
    for result in results.get("", []):
        yield f"  議題の分からない結果: {result}"


def _speakers(draft: Draft) -> Iterator[str]:
    yield "  発言者の見分け方: " + "".join(draft.grammar.why)
    first: dict[str, str] = {}
    _first_words(draft.data["body"], first)
    for key in draft.voices.forms:
        words = first.get(key, "").replace("\n", " ")[:24]
        yield f"    {key}（{draft.voices.count(key)} 回）「{words}…」"


def _first_words(blocks: list[Data], first: dict[str, str]) -> None:
    for block in blocks:
        if "speech" in block and block["speech"] not in first:
            inner = block.get("blocks") or [{}]
            text = block.get("text") or inner[0].get("p") or ""
            first[block["speech"]] = (
                text if isinstance(text, str) else "".join(r for r in text if isinstance(r, str))
            )
        for key in ("blocks", "ask", "answer"):
            _first_words(block.get(key) or [], first)


def _set_aside(draft: Draft) -> Iterator[str]:
    source = draft.data["source"]
    furniture = [f for f in source.get("furniture") or [] if f["kind"] != "markup"]
    if furniture:
        yield f"  記録ではない文字として分けたもの: {len(furniture)} か所（ページ番号、案内など）"
    for join in source.get("joins") or []:
        dropped = f"（印「{join['drops_mark']}」を外した）" if join.get("drops_mark") else ""
        yield f"  つないだ文: …{join['after']}｜{join['before']}…{dropped}"
    if draft.wrapped:
        yield f"  行末の折り返しを {draft.wrapped} か所つなぎました。"
    narrative = _count(draft.data["body"], "p")
    if narrative:
        yield f"  地の文のままの段落: {narrative}"
    yield from (f"  注意: {notice}" for notice in draft.source.notices)


def _pictures(draft: Draft, kept: list[Path]) -> Iterator[str]:
    found = draft.source.pictures
    if found:
        yield f"  図: {len(found)} 点（文字ではないので、下書きには入っていません）"
    yield from (f"    取り出した画像: {path}" for path in kept)


def _count(blocks: list[Data], kind: str) -> int:
    return sum((kind in block) + _count(block.get("blocks") or [], kind) for block in blocks)


def _questions(content: str, session: Path, draft: Draft) -> Iterator[str]:
    told = len(hidden_questions(draft.source))
    if len(draft.questions) == told:
        return
    yield "  確かめること:"
    data = content.encode("utf-8")
    for number, question in enumerate(draft.questions[told:], told):
        place = place_of(data, "", _path_of(question, number))
        yield f"    {session.name}:{place.line}: {question}"


def _path_of(question: str, number: int) -> tuple[str | int, ...]:
    """Where in the file the question is to be settled; its own entry when it names no place."""
    return place_of_question(question) or ("source", "open_questions", number)

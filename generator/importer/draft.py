"""One source to one draft: the whole way from lines to the data of a session file, as one straight function.

lines → furniture → front rows → people, agenda, materials, facts → grammar → body → pairs → turns → readings
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from generator.importer.body.agenda import Agenda
from generator.importer.body.blocks import Block, Narrative, Note, Said, Section, sections_of
from generator.importer.body.body import Body
from generator.importer.body.joins import Joiner, set_width
from generator.importer.body.opinions import read_opinions
from generator.importer.body.pairs import pair_up
from generator.importer.body.voices import ANSWER, REMARK
from generator.importer.front.agreeing import questions_of_people
from generator.importer.front.broken import mended
from generator.importer.front.columns_apart import put_together
from generator.importer.front.elsewhere import give_late, listed_elsewhere, questions_of_absence
from generator.importer.front.facts import Facts, read_facts
from generator.importer.front.groups import Group
from generator.importer.front.items import Item
from generator.importer.front.opening import body_start
from generator.importer.front.openness import read_openness
from generator.importer.front.papers import agenda_of, all_items, questions_of_agenda
from generator.importer.front.people import groups_of
from generator.importer.front.presiding import give_offices
from generator.importer.front.roster import roster_of
from generator.importer.front.rows import Row
from generator.importer.front.table import front_rows
from generator.importer.front.told import with_those_online, with_told, with_told_form
from generator.importer.names.met import NOBODY_MET, Met, met_in
from generator.importer.read.furniture import furniture_of
from generator.importer.read.hidden import hidden_questions
from generator.importer.read.pictures import picture_questions
from generator.importer.read.stream import Line, Source
from generator.importer.readings.announces import Attendee, NextMeeting, announced, announced_in_row
from generator.importer.readings.hours import tell_hours
from generator.importer.readings.listed import items_in_rows, items_of_results
from generator.importer.readings.outcomes import read_body
from generator.importer.readings.read_out import items_called
from generator.importer.readings.record import Read, flat_of, located
from generator.importer.readings.signatures import signatures_of
from generator.importer.readings.style import with_style
from generator.importer.readings.turns import items_of_sections
from generator.importer.session.data import Draft, session_data
from generator.importer.speakers.counted_rows import with_counts_before_labels
from generator.importer.speakers.doubts import questions_of_speakers
from generator.importer.speakers.grammar import Grammar, infer
from generator.importer.speakers.trial import Cuts
from generator.importer.speakers.unfold import unfolded
from generator.importer.words.numbers import value_of
from generator.importer.words.results import RESULT_ROW
from generator.importer.words.roles import role_of


def draft_of(source: Source, *, plain: bool = False, known: Met = NOBODY_MET) -> Draft:
    """The draft of one source. ``plain`` takes no speakers: for a record whose reading does not hold.

    ``known`` are the people of the council.
    """
    lines = unfolded([*with_counts_before_labels(source.lines)])
    skip = furniture_of(lines, source.paged)
    cuts: Cuts = {}
    grammar = (
        Grammar(why=["発言者を決めずに取り込みました。"])
        if plain
        else infer(lines, set(skip), known.labels, cuts)
    )
    start, rows, told, groups = _front(lines, skip, grammar, known)
    roster = roster_of(groups) | known.labels
    if not plain and not grammar.spoken and groups:  # perhaps only names speak, and they are known now
        grammar = infer(lines, set(skip), roster, cuts)
        start, rows, told, groups = _front(lines, skip, grammar, known)
    asked = questions_of_people(groups)
    if not plain:
        grammar = infer(lines, set(skip) | set(range(start)), roster, cuts)
        met = _met(lines, skip, grammar).and_(known)
        groups += listed_elsewhere(lines, skip, start, grammar.spoken, groups, met)
        asked += questions_of_absence(lines, start, groups)
        give_late(lines, skip, start, groups)
        give_offices(groups, _labels_of(grammar))
    items = _items_in_front(told, rows)
    asked += questions_of_agenda(told, items)
    facts = read_facts(told, _opening(lines, start))
    _give_ids(groups)

    joiner = Joiner(set_width([line for i, line in enumerate(lines) if i not in skip]))
    agenda = Agenda(all_items(items))
    body = Body(lines, set(skip), grammar, agenda, joiner)
    blocks = body.read(start)
    behind = _rows_behind(lines, skip, body.form_behind)
    openness = with_told(facts.openness.or_else(read_openness(behind)), _told(rows, blocks))
    facts = replace(
        facts,
        openness=openness,
        form=with_told_form(with_those_online(facts.form, groups), _told(rows, blocks)),
    )
    guessed = pair_up(blocks, body.voices)
    if not plain:
        read_opinions(blocks, body.voices)
    roles = {key: role_of(key) for key in body.voices.forms}
    facts = with_style(facts, blocks, roles.values())
    if not items and not any(isinstance(block, Section) for block in blocks):
        items = items_called(blocks, roles)
        agenda = Agenda(items)
        agenda.used = {item.id for item in items}
    people = _attendees(groups)
    if not items:
        items = _items_elsewhere(blocks, rows)
        agenda.used |= {item.id for item in all_items(items)}
    if body.back:
        blocks.append(Section(back=True, blocks=body.back))
    read = read_body(
        blocks,
        all_items(items),
        facts.day,
        roles,
        facts.form.kind == "written",
        people,
        shut_said=facts.openness.status in ("closed", "partly"),
        listed=_results(rows),
    )
    tell_hours(rows, blocks, facts, read)
    read.next_meeting = read.next_meeting or _next_in_rows(rows, facts, read)

    draft = Draft({}, source, grammar, rows, facts, groups, items, body.voices, read, wrapped=joiner.wrapped)
    draft.lines, draft.skip = lines, skip
    draft.rows_behind = behind
    draft.unfound = [item for item in all_items(items) if item.id not in agenda.used and not item.sub]
    draft.questions = hidden_questions(source) + asked + _questions(draft, guessed, joiner, body)
    draft.questions += picture_questions(source.pictures, lines)
    draft.questions += _asked_of_speakers(draft, start, blocks) + _asked_of_next(draft)
    draft.signatures = signatures_of(rows, body.back, blocks, people)
    draft.data = session_data(draft, lines, skip, body, blocks, joiner)
    _ask_grounds(draft)
    return draft


def _asked_of_speakers(draft: Draft, start: int, blocks: list[Block]) -> list[str]:
    live = [i for i in range(start, len(draft.lines)) if i not in draft.skip]
    return [*questions_of_speakers(draft.lines, live, draft.grammar, _without_words(blocks))]


def _asked_of_next(draft: Draft) -> list[str]:
    """What is to be asked of the day of the next meeting: its year, where neither it nor the session's is printed."""
    following = draft.read.next_meeting
    if following is None or not following.date.startswith("--"):
        return []
    return [
        f"次回の開催日「{following.printed}」の年が分かりません。next_meeting: の date を直してください。"
    ]


def _without_words(blocks: list[Block]) -> list[str]:
    """The labels of remarks that say nothing, of those who never say anything."""
    flat = [block for block, _ in flat_of(blocks)]
    said = [block for block in flat if isinstance(block, Said)]
    speak = {one.voice for one in said if one.words.strip()}
    noted = {id(one) for one, below in pairwise(flat) if isinstance(below, Note)}
    return [one.label or one.voice for one in said if one.voice not in speak and id(one) not in noted]


def _opening(lines: list[Line], start: int) -> str:
    """How the body begins."""
    return "\n".join(line.text for line in lines[start : start + 3])


def _front(
    lines: list[Line], skip: dict[int, str], grammar: Grammar, known: Met
) -> tuple[int, list[Row], list[Row], list[Group]]:
    """Where the body begins, the rows before it as printed and as meant, and the people whom they list."""
    start = body_start(lines, set(skip), grammar)
    rows = front_rows(lines, set(skip), start)
    told = put_together(mended(rows))
    return start, rows, told, groups_of(told, _met(lines, skip, grammar).and_(known))


def _rows_behind(lines: list[Line], skip: dict[int, str], begin: int) -> list[Row]:
    """The rows of the form that stand behind the proceedings, from line ``begin`` on."""
    return front_rows(lines, {*skip, *range(begin)}, len(lines)) if begin < len(lines) else []


def _told(rows: list[Row], blocks: list[Block]) -> Iterator[str]:
    """What the record tells in sentences: among its rows, then in its body, in printed order."""
    yield from (line for row in rows for line in row.text.split("\n") if line.endswith("。"))
    yield from (block.words for block, _ in flat_of(blocks) if not isinstance(block, Section))


def _next_in_rows(rows: list[Row], facts: Facts, read: Read) -> NextMeeting | None:
    """The next meeting, where a row is of it, or a sentence of any row tells it."""
    row = next((row.text for row in rows if row.meaning == "next" and row.text), "")
    told = "\n".join(line for row in rows for line in row.text.split("\n") if line.endswith("。"))
    return announced_in_row(row, facts.day, read) or announced(Narrative(told), told, facts.day, read)


def _items_in_front(told: list[Row], rows: list[Row]) -> list[Item]:
    """The printed agenda; in its place what a row of results names."""
    return agenda_of(told) or items_of_results(rows)


def _items_elsewhere(blocks: list[Block], rows: list[Row]) -> list[Item]:
    """The items of a record without an agenda: its headings, else a table of results."""
    return items_of_sections(blocks) or items_in_rows(rows)


def _results(rows: list[Row]) -> str:
    """What rows of results say: 決定事項, and 会議の結果 beside what came of it."""
    told = [row.text for row in rows if row.meaning in ("result", "body")]
    # A table of items, what was said and what came of it: the last cell beside the title.
    beside = [f"{row.label}　{row.text.split(chr(10))[-1]}" for row in rows if row.meaning is None]
    in_rows = [line for row in rows for line in row.text.split("\n") if RESULT_ROW.reads(line)]
    return "\n".join([*told, *beside, *in_rows])


def _labels_of(grammar: Grammar) -> list[str]:
    """The labels that speak, as printed."""
    return [spoken.label for spoken in grammar.spoken.values()]


def _met(lines: list[Line], skip: dict[int, str], grammar: Grammar) -> Met:
    """Who is named in the record beside its list of attendance."""
    labels = {*_labels_of(grammar)}
    return met_in(labels, (line.text for i, line in enumerate(lines) if i not in skip))


def _attendees(groups: list[Group]) -> list[Attendee]:
    return [
        Attendee(p["id"], p["name"], _digits(p.get("seat")))
        for group in groups
        for p in group.people
        if p.get("name")
    ]


def _ask_grounds(draft: Draft) -> None:
    """What is withheld needs a ground and who decided it before it may be published."""
    closed = [key for key, record in (draft.data["withheld"] or {}).items() if record.get("kind") == "closed"]
    if closed:
        names = "、".join(closed)
        draft.ask(f"非公開の記録 {names} に、根拠（grounds）と決めた者（decided_by）を書き足してください。")


def _digits(seat: object) -> str:
    value = value_of(str(seat or ""))
    return "" if value is None else str(value)


def _give_ids(groups: list[Group]) -> None:
    number = 0
    for group in groups:
        for place, person in enumerate(group.people):
            number += 1
            group.people[place] = {"id": f"p{number}"} | person


def _questions(draft: Draft, guessed: int, joiner: Joiner, body: Body) -> list[str]:
    facts, read = draft.facts, draft.read
    found = [*facts.questions, *located(read.questions, draft.source.text)]
    pages = sum(1 for join in joiner.joins if not join.drops_mark)
    dropped = len(joiner.joins) - pages
    if pages:
        found.append(
            f"ページの切れ目でつないだ文が {pages} か所あります。source.joins を見て、正しければ confirmed を true にしてください。"
        )
    if dropped:
        found.append(
            f"文の途中に印刷された箇条の印を {dropped} か所で外しました。source.joins の drops_mark を見てください。"
        )
    if guessed:
        found.append(
            f"矢印や問・答の印がない質疑を {guessed} 組、問いと答えに組みました（pairing: inferred）。発言者と組合せを確かめてください。"
        )
    unsure = body.voices.count(REMARK) if "" in body.voices.forms.get(REMARK, ()) else 0
    if unsure:
        found.append(
            f"だれが言ったか分からない箇条が {unsure} 件あり、「{REMARK}」としました。質問、回答、意見のどれかが分かれば直してください。"
        )
    for key, name in body.voices.of_the_absent(draft.groups):
        found.append(
            f"「{key}」の発言がありますが、当てはまる人は欠席者の「{name}」だけです。attendance: の出席・欠席か、voices: の発言者を確かめてください。"
        )
    if draft.unfound:
        names = "、".join(f"「{item.title[:20]}」" for item in draft.unfound[:4])
        found.append(f"次第にあって本文に見出しのない議題: {names}。見出しの位置を確かめてください。")
    if any(section.inferred for section in sections_of(body.blocks)):
        found.append("議題の区切りを会長などの言葉から決めました（by: inferred）。位置を確かめてください。")
    if draft.grammar.name == "none" and ANSWER not in body.voices.forms:
        found.append(
            "発言者の示し方が分かりませんでした。本文は地の文のままです。発言があれば speech: に書き直してください。"
        )
    if read.outcomes:
        found.append(
            f"文章から読み取った結果が {len(read.outcomes)} 件あります（decides の by: inferred）。確かめてください。"
        )
    if read.printed:
        found.append(
            f"議題の後や一覧から読み取った結果が {len(read.printed)} 件あります（agenda の outcomes の by: inferred）。確かめてください。"
        )
    return found

"""What the front part says of the session: number, dates, place, form, openness, as readings of its rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from generator import dates
from generator.dates import PartialDate
from generator.importer.front.form import (
    Form,
    Step,
    form_of_session,
    is_deemed_one_meeting,
    questions_of_form,
    steps_of,
)
from generator.importer.front.openness import Openness, read_openness
from generator.importer.front.rows import Row
from generator.importer.front.session_name import SessionName, session_of
from generator.importer.front.times import (
    questions_of_dates,
    questions_of_times,
    spans_by_day,
    text_of_dates,
    times_of,
)
from generator.importer.front.titles import title_of
from generator.importer.front.where import Place, place_of, places_by_day  # fmt: skip
from generator.importer.front.years import Fiscal, fiscal_of, questions_of_year, with_year
from generator.importer.words.habits import Habit, Habits
from generator.importer.words.space import closed_up
from generator.importer.words.when import dates_in

_PART_OF_PAGE = Habit(
    "part_of_page", r"^(?:(?:会議|開催)の?)?概要$",
    said=("会議概要", "会議の概要", "開催の概要", "開催概要", "概要"),
    unsaid=("審議会会議概要", "会議概要（案）", "計画の概要"),
)  # fmt: skip
_OF_RECORD = Habit(
    "of_record", r"{record_word}|要点録|会\s議\s録|(?:{summary_word}|逐語|全文)[{close}\s]*$", tells="記録の作り方を言う行",
    said=("審議会要点録です", "会 議 録 (案)", "審議会会議録（案）", "審議会議事録です", "議会速記録です", "記録の公開", "審議会要録です", "審議会摘録です", "審議会抄録です", "要点筆記です", "議事要旨です", "議事概要です", "要約したもの", "会議要旨", "審議会概要",
          "審議会（要点)", "審議会【大要】", "審議会〔要約〕", "審議会[逐語]", "審議会［全文］ ", "審議会（要旨）"),
    unsaid=("予算の概要について", "審議会", "要約版", "全文検索"),
)  # fmt: skip
STYLES = Habits(
    Habit("summary", r"{summary_word}|要\s旨", tells="要点の記録",
          said=("要録", "会議要旨", "要点記録", "会議概要", "摘録", "抄録", "大要", "要約版", "（要 旨）"), unsaid=("会議録",)),
    Habit("verbatim", r"全文|逐語|速記録", tells="全文の記録", said=("会議録（全文）", "逐語録", "速記録"), unsaid=("会議録",)),
)  # fmt: skip
_STYLE_PRINTED = Habit(
    "style_printed", r"要録|要旨|要点筆記|要点記録|要点録|概要|全文|逐語|摘録|抄録|大要", tells="印刷された記録の種類",
    said=("要録", "会議要旨", "要点筆記", "要点記録", "要点録", "会議概要", "会議録（全文）", "逐語録", "摘録", "抄録", "大要"),
    unsaid=("会議録", "要点"),
)  # fmt: skip
_TICKED = Habit(
    "ticked", r"[☑☒✓✔■]\s*(?P<words>[^\s□☐☑☒✓✔■]+)", tells="印の付いた選択肢",
    said=("☑要点筆記", "☑要", "☒ 全文", "✓要点", "✔要点", "■要点　□全文"),
    unsaid=("□全文", "☐全文", "☑", "☑ □全文", "☑☐", "☑☑", "☑☒", "☑✓", "☑✔", "☑■"),
)  # fmt: skip
_PHONE = Habit(
    "phone", r"{digit}{2,5}{dash}{digit}{1,4}{dash}{digit}{3,4}", tells="電話番号",
    said=("電話 00-0000-0000", "０００－０－０００", "電話00000-0-000", "00-00-000", "00000-0000-0000", "00－00-0000"),
    unsaid=("内線0000", "0-00-0000", "00-0000", "00-0000-00", "00-00000-000", "00--0000"),
)  # fmt: skip
MAX_HEAD, MAX_OFFICE = 120, 80
"""How long a line above the rows that is read may be, and how much of whom to ask is kept, in characters."""


@dataclass(frozen=True)
class RecordKind:
    """What kind of record it is: ``summary`` or ``verbatim``, and the word for it as printed."""

    style: str | None = None
    printed: str | None = None


@dataclass(frozen=True)
class Break:
    """When a sitting paused and went on, ``HH:MM`` each."""

    start: str
    end: str | None = None


@dataclass(frozen=True)
class Sitting:
    """One time that the session sat: ``YYYY-MM-DD``, ``HH:MM`` each, as far as they are known."""

    date: str | None = None
    start: str | None = None
    end: str | None = None
    place: Place | None = None
    breaks: tuple[Break, ...] = ()

    def with_times(self, *, start: str | None = None, end: str | None = None) -> Sitting:
        """The sitting with these times where it has none of its own."""
        return replace(self, start=self.start or start, end=self.end or end)


@dataclass(frozen=True)
class Written:
    """A session in writing: its days, and whether it counts as one meeting."""

    steps: list[Step]
    deemed: bool


@dataclass(frozen=True)
class Contact:
    """Whom to ask."""

    office: str
    phone: str | None


@dataclass(frozen=True)
class Facts:
    """Readings of the front part, and what is to be asked."""

    title: str | None = None
    session: SessionName = field(default_factory=SessionName)
    record: RecordKind = field(default_factory=RecordKind)
    form: Form = field(default_factory=lambda: Form(None))
    sittings: list[Sitting] = field(default_factory=list)
    written: Written | None = None
    openness: Openness = field(default_factory=Openness)
    contact: Contact | None = None
    questions: list[str] = field(default_factory=list)

    @property
    def day(self) -> PartialDate | None:
        """The first day of the session where it is known."""
        found = [dates.parse_date(sitting.date) for sitting in self.sittings if sitting.date]
        found += [dates.parse_date(step.date) for step in (self.written.steps if self.written else [])]
        return min(found, key=lambda d: d.sort_key) if found else None


def read_facts(rows: list[Row], opening: str) -> Facts:
    """``opening`` is the beginning of the body, where a record without a form says when it began."""
    heads = [closed_up(text) for text in _heads(rows)]
    heads += [row.text for row in rows if row.meaning == "name"]
    session, form, openness = session_of(heads), form_of_session(rows), read_openness(rows, opening)
    text, fiscal = text_of_dates(rows), fiscal_of(session, heads)
    written = _written(text) if form.kind == "written" else None
    questions = [*_questions_of_number(session), *questions_of_form(rows, form)]
    if not written:
        printed = [date for date, _, _ in dates_in(text)]
        days = [with_year(date, rows, fiscal) for date in printed]
        questions += questions_of_year(printed, days)
        questions += questions_of_dates(days, each=bool(spans_by_day(text)))
        questions += questions_of_times(text)
    return Facts(
        title=title_of(rows),
        session=session,
        record=_record_of(heads, _style_rows(rows)),
        form=form,
        sittings=[] if written else [*_sittings(rows, form, text, opening, fiscal)],
        written=written,
        openness=openness,
        contact=_contact_of(rows),
        questions=[*questions, *openness.questions],
    )


def _heads(rows: list[Row]) -> Iterator[str]:
    """The short rows without a label, but those below a list of papers or items: 第55回議事録（案）."""
    above = None
    for row in rows:
        above = row.meaning if row.label else above
        if not row.label and len(row.text) <= MAX_HEAD and above not in ("materials", "agenda"):
            yield row.text


def _questions_of_number(session: SessionName) -> Iterator[str]:
    if not session.number and not session.serial:
        yield "回次（第何回か）が見つかりません。session: に書き足してください。"


def _style_rows(rows: list[Row]) -> Iterator[str]:
    """How rows say that the record was made; of boxes, what stands behind those that are ticked: ☑要点筆記　□全文記録."""
    for row in rows:
        if row.meaning == "record" and len(row.text) <= MAX_HEAD:
            yield from [found["words"] for found in _TICKED.each(row.text)] or [row.text]


def _record_of(heads: list[str], told: Iterator[str]) -> RecordKind:
    # 会議概要 alone heads a part of the page; 予算の概要について is an item.
    named = (head for head in heads if not _PART_OF_PAGE.reads(head) and _OF_RECORD.reads(head))
    whole = "\n".join([*named, *told])
    printed = _STYLE_PRINTED.read(whole)
    return RecordKind(STYLES.name_of(whole), printed[0] if printed else None)


def _written(text: str) -> Written | None:
    steps = steps_of(text)
    return Written(steps, is_deemed_one_meeting(text)) if steps else None


def _sittings(
    rows: list[Row], form: Form, text: str, opening: str, fiscal: Fiscal | None
) -> Iterator[Sitting]:
    """The session's sitting, where anything is known of it."""
    place = place_of(rows) if form.kind != "written" else None
    days = spans_by_day(text)
    if days:
        places = places_by_day(place, len(days))
        for (day, start, end), where in zip(days, places, strict=True):
            yield Sitting(day.iso, start, end, where)
        return
    found = dates_in(text)
    start, end = times_of(rows, text, opening)
    held = with_year(found[0][0], rows, fiscal).iso if found else None
    sitting = Sitting(held, start, end, place)
    if sitting != Sitting():
        yield sitting


def _contact_of(rows: list[Row]) -> Contact | None:
    text = next((row.text for row in rows if row.meaning == "contact" and row.text), None)
    if text is None:
        return None
    phone = _PHONE.read(text)
    return Contact(text.split("\n")[0][:MAX_OFFICE], phone[0] if phone else None)

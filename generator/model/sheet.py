"""The form in which a clerk types the minutes of a session: its fixed words, which the desk prints and the importer reads.

What stands in it is text as it was typed; what it means is settled when it is imported.
"""

from __future__ import annotations

from dataclasses import dataclass, field

MARK = "会議録様式1"
"""What the first line of every such form says; by it the importer knows one."""
FIELDS = {
    "label": "回次",
    "style": "記録の種類",
    "date": "開催日",
    "start": "開会時刻",
    "end": "閉会時刻",
    "place": "開催場所",
    "form": "開催方法",
    "openness": "会議の公開",
    "observers": "傍聴",
    "next_date": "次回の開催日",
    "next_start": "次回の開会時刻",
    "next_place": "次回の開催場所",
}
"""What has one value, in printed order: name → the label in the form."""
TABLES = {
    "members": ("委員", ("役職", "氏名", "出欠")),
    "staff": ("事務局など", ("役職", "氏名", "出欠")),
    "agenda": ("議題と結果", ("番号", "議題", "結果", "決め方", "賛否")),
    "materials": ("配布資料", ("番号", "資料の名前", "公開の別")),
    "withheld": ("公開しないもの", ("番号", "公開しないところ", "根拠", "理由", "決めた人", "いつまで")),
}
"""What has rows, in printed order: name → the heading and the heads of the columns."""
LAST_FIELDS = ("next_date", "next_start", "next_place")
"""Those of FIELDS that stand after the tables."""
BODY = "議事"
BETWEEN = "｜"
"""What parts the cells of a row in plain text."""
HEAD_SIGN = "■"
"""What stands before a heading in plain text."""
TOKEN = ("〔", "〕")
"""What the number of something withheld stands between, where its words would stand."""
FORMS = {"対面": "in_person", "オンライン": "online", "対面とオンライン": "hybrid", "書面": "written"}


@dataclass(frozen=True)
class Sheet:
    """A form, blank or filled in. Values are one line each; rows have as many cells as TABLES has heads."""

    title: str
    fields: dict[str, str] = field(default_factory=dict)
    rows: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    body: tuple[str, ...] = ()
    """Paragraphs: a heading of an item of the agenda, what is said after 【呼び方】, notes in （）, tokens in 〔〕."""


VOTES = {"賛成": "for", "反対": "against", "棄権": "abstain", "保留": "abstain"}
"""How numbers of votes are named in the form → the field of an outcome."""

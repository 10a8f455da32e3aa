"""Whether a session was open, to whom, and why not, as its front part says."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from generator import dates
from generator.importer.front.rows import Row

_BASIS = re.compile(
    r"[^\s　、。「」（）()]{2,24}(?:条例|規則|要綱|規程|法律|法)第\s*[0-9０-９一二三四五六七八九十]{1,5}\s*条(?:第\s*[0-9０-９一二三四五六七八九十]{1,5}\s*項)?(?:(?:第\s*[0-9０-９一二三四五六七八九十]{1,5}|各)\s*号)?"
)
_SHUT = re.compile(r"不可|非公開|傍聴できない|認めない")
_NONE = re.compile(r"[-－―なし無\s　。]*")
#: The key of the record of why a session was closed: the first of its records.
_CLOSING = "w1"


@dataclass(frozen=True)
class Openness:
    """Whether a session was open, as the session file holds it, and what is to be asked."""

    data: dict[str, Any]
    withheld: dict[str, dict[str, Any]] = field(default_factory=dict)
    """The record of a closing, by its key; empty where no reason is printed."""
    questions: tuple[str, ...] = ()


def read_openness(rows: list[Row]) -> Openness:
    """Whether the session was open and to how many observers; a reason for closing becomes a record."""
    status = _status(next((row.text for row in rows if row.meaning == "openness"), ""))
    observers = next((row for row in rows if row.meaning == "observers"), None)
    seats = _seats(observers) if observers else {}
    if observers and _SHUT.search(observers.text):
        status = "closed"
    elif status == "unknown" and seats.get("allowed"):
        status = "open"
    reason = next((row for row in rows if row.meaning == "reason" and not _NONE.fullmatch(row.text)), None)
    shut = status in ("closed", "partly")
    withheld = {_CLOSING: withheld_record(reason.text)} if reason and shut else {}
    closing: dict[str, Any] = {}
    if withheld and status == "closed":
        closing = {"withheld": _CLOSING}
        seats |= {"withheld": _CLOSING} if seats else {}
    elif withheld:
        closing = {"closed": [{"withheld": _CLOSING}]}
    kept = {key: value for key, value in seats.items() if value is not None} or None
    return Openness({"status": status, **closing, "observers": kept}, withheld, _questions(shut, reason))


def _questions(shut: bool, reason: Row | None) -> tuple[str, ...]:
    if shut and not reason:
        return ("会議を非公開とした理由が見つかりません。確かめてください。",)
    if reason and not shut:
        return ("公開の会議に非公開の理由が書かれています。どちらが正しいか確かめてください。",)
    return ()


def _status(said: str) -> str:
    """``open``, ``closed``, ``partly`` or ``unknown``, from the words beside 会議の公開."""
    if re.search(r"一部(?:非)?公開|ただし.*非公開|議題.*非公開", said):
        return "partly"
    if re.search(r"非公開|不可|否$", said):
        return "closed"
    return "open" if re.search(r"公開|可", said) else "unknown"


def _seats(observers: Row) -> dict[str, Any]:
    """Whether observers were allowed, how many came, and how that is printed."""
    count = re.search(r"([0-9０-９]{1,5}|[一二三四五六七八九十]{1,5})\s*[名人]", observers.text)
    head = observers.first.split("\n")[0]
    nobody = re.match(r"^(?:なし|無し|無|いない|0|０|ありません)", observers.text.strip()) or re.match(
        r"^な\s+し$", head
    )
    head = head if nobody or (count and count[0] in head) else observers.first
    if head.count("\n") >= 3:  # other lines have run into the row
        head, count = "", None
    count = None if _counted_apart(observers.first, head) else count
    allowed = True if (count or nobody or "可" in head) else None
    return {
        "allowed": False if _SHUT.search(observers.text) else allowed,
        "count": "0" if nobody else str(dates.number(count[1])) if count else None,
        "printed": " ".join(head.split())[:60] or None,
    }


def _counted_apart(whole: str, head: str) -> bool:
    """Whether observers are counted by kind, members, press and citizens apart; which add up is not said."""
    counts = re.findall(r"[(（][0-9０-９]{1,5}\s*[名人][)）]", whole)
    apart = re.findall(r"[0-9０-９]{1,5}\s*[名人]", head)
    return len(counts) > 1 or (len(apart) > 1 and not head.startswith(apart[0]))


def withheld_record(reason: str) -> dict[str, Any]:
    """The record of something not shown, from the printed reason; the ordinance's article as printed."""
    basis = _BASIS.search(reason)
    return {"kind": "closed", "reason": " ".join(reason.split()), "basis": basis[0] if basis else None}

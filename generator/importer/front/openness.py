"""Whether a session was open, to whom, and why not, as its front part says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from generator import dates
from generator.importer.front.rows import Row

if TYPE_CHECKING:
    from generator.importer.front.facts import Facts

_BASIS = re.compile(
    r"[^\s　、。「」（）()]{2,24}(?:条例|規則|要綱|規程|法律|法)第\s*[0-9０-９一二三四五六七八九十]{1,5}\s*条(?:第\s*[0-9０-９一二三四五六七八九十]{1,5}\s*項)?(?:(?:第\s*[0-9０-９一二三四五六七八九十]{1,5}|各)\s*号)?"
)


def read_openness(facts: Facts, rows: list[Row]) -> None:
    """Whether the session was open and to how many observers; a reason for closing becomes a record."""
    observers = next((row for row in rows if row.meaning == "observers"), None)
    opened = next((row for row in rows if row.meaning == "openness"), None)
    reason = next(
        (
            row
            for row in rows
            if row.meaning == "reason" and not re.fullmatch(r"[-－―なし無\s　。]*", row.text)
        ),
        None,
    )
    status = "unknown"
    said = opened.text if opened else ""
    if re.search(r"一部(?:非)?公開|ただし.*非公開|議題.*非公開", said):
        status = "partly"
    elif re.search(r"非公開|不可|否$", said):
        status = "closed"
    elif re.search(r"公開|可", said):
        status = "open"
    seats: dict[str, Any] = {}
    if observers:
        closed = re.search(r"不可|非公開|傍聴できない|認めない", observers.text)
        count = re.search(r"([0-9０-９]{1,5}|[一二三四五六七八九十]{1,5})\s*[名人]", observers.text)
        nobody = re.match(r"^(?:なし|無し|無|いない|0|０|ありません)", observers.text.strip())
        head = observers.first.split("\n")[0]
        nobody = nobody or re.match(r"^な\s+し$", head)
        head = head if nobody or (count and count[0] in head) else observers.first
        counts = re.findall(r"[(（][0-9０-９]{1,5}\s*[名人][)）]", observers.first)
        if head.count("\n") >= 3:  # other lines have run into the row
            head, count = "", None
        apart = [n for n in re.findall(r"[0-9０-９]{1,5}\s*[名人]", head) if n]
        # Counted by kind, of members, press and citizens apart; which add up is not said.
        count = None if len(counts) > 1 or (len(apart) > 1 and not head.startswith(apart[0])) else count
        seats = {
            "allowed": False if closed else True if (count or nobody or "可" in head) else None,
            "count": "0" if nobody else str(dates.number(count[1])) if count else None,
            "printed": " ".join(head.split())[:60] or None,
        }
        status = "closed" if closed else "open" if status == "unknown" and seats["allowed"] else status
    if reason and status in ("closed", "partly"):
        name = f"w{len(facts.withheld) + 1}"
        facts.withheld[name] = withheld_record(reason.text)
        if status == "closed" and seats:
            seats["withheld"] = name
        if status == "closed":
            facts.openness["withheld"] = name
        else:
            facts.openness["closed"] = [{"withheld": name}]
    elif status in ("closed", "partly"):
        facts.questions.append("会議を非公開とした理由が見つかりません。確かめてください。")
    elif reason:
        facts.questions.append("公開の会議に非公開の理由が書かれています。どちらが正しいか確かめてください。")
    facts.openness = {
        "status": status,
        **facts.openness,
        "observers": {k: v for k, v in seats.items() if v is not None} or None,
    }


def withheld_record(reason: str) -> dict[str, Any]:
    """The record of something not shown, from the printed reason; the ordinance's article as printed."""
    basis = _BASIS.search(reason)
    return {"kind": "closed", "reason": " ".join(reason.split()), "basis": basis[0] if basis else None}

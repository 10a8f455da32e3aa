"""What the title of a record says of its session: year, number, serial, term, kind."""

from __future__ import annotations

from dataclasses import dataclass

from generator import dates
from generator.importer.words.habits import Habit

NUMBER = Habit(
    "number", r"第\s*(?P<no>{digit}+|{numeral}+)\s*回", tells="回次",
    said=("第3回審議会", "第 12 回", "第三回", "第十二 回"),
    unsaid=("第回", "3回", "第3", "第3期"),
)  # fmt: skip
_SERIAL = Habit(
    "serial", r"通算\s*(?:第\s*)?(?P<no>{digit}+)\s*回", tells="通算の回次",
    said=("通算12回", "通算第3回", "通算 第 45 回"),
    unsaid=("第12回", "通算回", "通算12", "通算第三回"),
)  # fmt: skip
_YEAR = Habit(
    "year", r"(?P<year>{era}\s*(?:元|{digit}+)\s*年度|{digit}{4}\s*年度)", tells="年度",
    said=("令和5年度", "平成 30 年度", "昭和元年度", "大正12年度", "明治45年度", "令和 元年度", "2023年度", "2023 年度"),
    unsaid=("令和5年", "5年度", "令和年度", "203年度"),
)  # fmt: skip
_TERM = Habit(
    "term", r"第\s*{digit}+\s*期(?!.{0,16}(?:計画|プラン|事業))", tells="任期の期",
    said=("第3期審議会", "第 12 期", "第3期審議会で後に話し合う小公園のための計画"),
    unsaid=("第期", "3期", "第3", "第3期計画", "第3期審議会で後に話し合う公園のための計画", "第3期緑のプラン", "第3期の公園の整備と緑地の保全事業"),
)  # fmt: skip
_KIND = Habit(
    "kind",
    r"{assembly}|合同会議",
    tells="会議の種類",
    said=("6月定例会", "第1回臨時会", "合同会議"),
    unsaid=("会議", "定例の会"),
)


@dataclass(frozen=True)
class SessionName:
    """What a title says of its session, each as printed or in figures; None for what it does not say."""

    label: str | None = None
    year: str | None = None
    number: str | None = None
    serial: str | None = None
    term: str | None = None
    kind: str | None = None


def session_of(heads: list[str]) -> SessionName:
    """Year, number, serial, term and kind of the session, where the lines above the rows print them."""
    plain = dates.half_width("\n".join(heads))
    year = _YEAR.read(plain)
    number = NUMBER.read(_SERIAL.without(plain))
    serial, term, kind = _SERIAL.read(plain), _TERM.read(plain), _KIND.read(plain)
    no = str(dates.number(number["no"])) if number else None
    label = f"{year['year'].replace(' ', '') if year else ''}{f'第{no}回' if no else ''}"
    return SessionName(
        label or None,
        str(dates.parse_year(year["year"])) if year else None,
        no,
        serial["no"] if serial else None,
        term[0] if term else None,
        kind[0] if kind else None,
    )

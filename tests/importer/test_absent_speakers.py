"""A label that can call only somebody who is absent names nobody, and is asked about."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.importer.report import report_text
from generator.importer.run import import_files

TEXT = """第3回架空市公園審議会会議録

日時：令和6年5月14日（火曜日）午後2時から午後3時まで
場所：架空市役所会議室
出席者：青木一会長、岸部進委員{present}
欠席者：{absent}
議題：花壇について

【会長】ただいまから審議会を開会します。花壇についてご意見をお願いします。
【{speaker}】花壇の花は何本ですか。予算も教えてください。
【会長】来月に報告します。ほかにいかがでしょうか。
【岸部委員】広場にも置いてください。お願いします。
【{speaker}】賛成です。よろしくお願いします。
【会長】それでは閉会します。ありがとうございました。
"""


@pytest.mark.parametrize(
    ("present", "absent", "speaker", "linked", "asked"),
    [
        ("", "井川学委員", "井川委員", None, True),
        ("、井川学委員", "なし", "井川委員", "井川学", False),
        ("、井川渚委員", "井川学委員", "井川委員", None, False),  # either may be meant
        ("", "井川学委員", "委員", None, False),
        ("", "3番 井川学", "3番", None, True),
        ("", "3番 井川学", "３番委員", None, True),
        (
            "、2番 小池渚",
            "3番 井川学",
            "2番",
            None,
            False,
        ),  # whoever is called by the seat alone is not to be named
        ("、2番 井川渚", "3番 井川学", "3番（井川委員）", None, True),
        ("、2番 井川渚", "3番 井川学", "2番（井川委員）", "井川渚", False),
        ("、2番 井川渚", "3番 井川学", "２番井川委員", "井川渚", False),
        ("、2番 井川渚", "3番 井川学", "4番（井川委員）", None, False),
    ],
)
def test_who_is_absent_is_not_taken_for_who_speaks(
    present: str, absent: str, speaker: str, linked: str | None, asked: bool, tmp_path: Path
) -> None:
    source = tmp_path / "source.txt"
    source.write_text(TEXT.format(present=present, absent=absent, speaker=speaker), "utf-8")
    report = import_files([source], tmp_path / "data")
    (file,) = report.files
    data: dict[str, Any] = yaml.safe_load(file.content)
    people = {one["id"]: one for group in data["attendance"]["groups"] for one in group["people"] or []}
    named = data["voices"][speaker].get("person")
    assert (people[named]["name"] if named else None) == linked
    told = [line for line in report_text(report).split("\n") if "欠席者の「井川学」だけです" in line]
    assert bool(told) is asked
    lines = file.content.split("\n")
    assert all("voices:" in lines[int(line.split(":")[1]) - 2] for line in told)

"""``minutes import --explain``: each line with what it was read as and the habits that read it."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from generator.cli import main
from generator.importer.explain import explained
from generator.importer.words.labels_of_people import ROWS

TEXT = """令和5年度第1回風見町審議会会議録

日　時　令和5年8月3日（木）午後2時から
参 加 者　青木委員、井川委員
会議の内容

【会長】それでは始めます。
【委員】一つ伺います。
よろしいでしょうか。
【会長】はい。
【委員】わかりました。
- 1 -
【会長】終わります。
- 2 -
"""


def record(folder: Path) -> Path:
    source = folder / "a.txt"
    source.write_text(TEXT, "utf-8")
    return source


def below(lines: list[str], number: int) -> str:
    """What is said of a line of the source."""
    return lines[next(n for n, line in enumerate(lines) if line.startswith(f"{number:5}: ")) + 1].strip()


def test_each_line_says_what_read_it(tmp_path: Path) -> None:
    lines = explained(record(tmp_path)).split("\n")
    row = next(row for row in ROWS if "参加者" in row.said)
    assert below(lines, 4) == (
        f"前付けの見出し「参 加 者」：出席した人［words/labels_of_people.py {row.line}行 present］"
    )
    assert below(lines, 3).startswith("前付けの見出し「日　時」：開催した日［words/labels_of_meeting.py ")
    assert below(lines, 7).startswith("発言者「会長」（【　】）")
    assert below(lines, 12).startswith("記録ではない文字（page_no）")
    assert "       （本文 1 行）" in lines


def test_a_second_reading_hears_the_same(tmp_path: Path) -> None:
    """What was remembered from the first time is asked again while somebody listens."""
    source = record(tmp_path)
    assert explained(source) == explained(source)


def test_the_command_explains_after_its_report(tmp_path: Path) -> None:
    council = tmp_path / "minutes" / "a" / "b"
    council.mkdir(parents=True)
    (council / "council.yml").write_text("name: 風見町審議会\n", "utf-8")
    said = ["import", str(record(tmp_path)), "--council", "a/b", "--data", str(tmp_path / "minutes")]
    plain = CliRunner().invoke(main, said)
    both = CliRunner().invoke(main, [*said, "--explain"])
    assert plain.exit_code == both.exit_code == 0
    assert "の読み方" not in plain.output
    assert both.output.endswith(explained(record(tmp_path)))

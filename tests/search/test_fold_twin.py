"""The browser's folding gives what Python's gives, on the same examples and on every character."""

from __future__ import annotations

import json
import random
import subprocess
import unicodedata
from pathlib import Path
from typing import Any

from generator.search.fold import fold
from generator.search.keys import exact_keys, key
from generator.search.readings import readings

HERE = Path(__file__).parent
EXAMPLES = json.loads((HERE / "fold_examples.json").read_text("utf-8"))


def in_javascript(node: str, site: Path, asked: list[tuple[str, str]]) -> list[Any]:
    lines = "".join(json.dumps({"do": what, "text": text}) + "\n" for what, text in asked)
    done = subprocess.run(
        [node, HERE / "fold.mjs", site], input=lines, capture_output=True, text=True, check=True
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_the_examples(node: str, site: Path) -> None:
    asked = [("fold", text) for text, _ in EXAMPLES["fold"]]
    assert in_javascript(node, site, asked) == [folded for _, folded in EXAMPLES["fold"]]
    said = in_javascript(node, site, [("readings", term) for term, _ in EXAMPLES["readings"]])
    assert said == [readings(term) for term, _ in EXAMPLES["readings"]]


def test_every_assigned_character(node: str, site: Path) -> None:
    chars = [
        chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) not in ("Cn", "Cs", "Co")
    ]
    texts = ["語".join(chars[at : at + 200]) for at in range(0, len(chars), 200)]
    assert in_javascript(node, site, [("fold", text) for text in texts]) == [fold(text) for text in texts]


def test_random_terms(node: str, site: Path) -> None:
    dice = random.Random(7)
    parts = "令和 平成 大正 R H 元 年 年度 月 日 度 1 １５ 6 2019 2024 1989 十 二 〇 百 五 千 万 億 , . 人 円 番 分 第 回 約 か ヶ カ 箇 月 所 々 佐 サーバー センタ ー 室 ｶﾞ ﾟ か゛ すゝ 学学 の A b ～ ― 髙 𠮷".split()  # noqa: SIM905
    texts = ["".join(dice.choices(parts, k=dice.randint(1, 7))) for _ in range(6000)]
    twins = {"fold": fold, "key": key, "exactKeys": exact_keys, "readings": readings}
    for name, twin in twins.items():
        said = in_javascript(node, site, [(name, text) for text in texts])
        wrong = [(text, got, twin(text)) for text, got in zip(texts, said, strict=True) if got != twin(text)]
        assert wrong == []

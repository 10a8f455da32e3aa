"""Plain data to the model, and pydantic's findings to problems that office staff can act on.

Every problem of a file is found, not only the first. Places are won back by reading the file again
with its marks, only for files in which something is wrong.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.archive.letters import odd_letters
from generator.archive.unknown import name_of, short, slip_in_key, unknown_block, unknown_key, unknown_word
from generator.model.shapes import data_path, description_at
from generator.model.text import RUN_KEYS
from generator.problems.problem import Place, Problem
from generator.yaml.decode import EMPTY
from generator.yaml.document import places_of, read_yaml
from generator.yaml.values import Document

M = TypeVar("M", bound=BaseModel)


def parse(file: str, content: bytes, model: type[M]) -> tuple[M | None, list[Problem]]:
    """Read one YAML file into ``model``; None when it cannot be trusted, and every problem found."""
    value, _, problems = parse_data(file, content, model)
    return value, problems


def parse_data(file: str, content: bytes, model: type[M]) -> tuple[M | None, Any, list[Problem]]:
    """The same with the plain data that the value was made of."""
    document = read_yaml(file, content)
    problems = [*document.problems, *odd_letters(document)]
    if document.data is None:  # refused, or nothing but comments
        if document.meant is not None:
            problems += _below_the_slips(file, document.meant, model, problems)
        return None, None, problems or [Problem(EMPTY.code, Place(file, 1, 1), EMPTY.message, EMPTY.fix)]
    if not isinstance(document.data, dict):  # prose: what a key would have needed is no use here
        problems = [p for p in problems if p.code != "folded-text"]
    value, found = _validate(document, model)
    if found:
        problems += _placed(found, file, content)
    return value, document.data, problems


def _below_the_slips(file: str, meant: bytes, model: type[BaseModel], told: list[Problem]) -> list[Problem]:
    """What else is wrong in a file whose slips are mended; not on the lines of the slips, which may read otherwise then."""
    _, found = _validate(read_yaml(file, meant), model)
    lines = {problem.place.line for problem in told}
    return [problem for problem in _placed(found, file, meant) if problem.place.line not in lines]


def _validate(document: Document, model: type[M]) -> tuple[M | None, list[Problem]]:
    if not isinstance(document.data, dict):
        place = Place(document.file, 1, 1)
        return None, [
            Problem(
                "wrong-shape",
                place,
                "ファイルの一番上は「項目名: 値」の並びでなければなりません。",
                _slip_in(document.data) or "見本のファイルと見比べて、項目名から書き始めてください。",
            )
        ]
    try:
        return model.model_validate(document.data), []
    except ValidationError as error:
        details = error.errors(include_url=False)
        return None, [_problem(d, document.file, document.data, model) for d in details]


def _placed(problems: list[Problem], file: str, content: bytes) -> list[Problem]:
    places = places_of(content, file, [p.place.path for p in problems])
    return [
        replace(p, place=place if place.line else p.place) for p, place in zip(problems, places, strict=True)
    ]


def _problem(detail: ErrorDetails, file: str, data: Any, model: type[BaseModel]) -> Problem:
    path = data_path(model, detail["loc"])
    name = name_of(path)
    kind = detail["type"]
    found = short(detail.get("input"))
    if kind == "missing":
        message = f"必要な項目「{path[-1]}」がありません。"
        fix = f"「{path[-1]}: 」を書き足してください。"
        return Problem("missing-key", Place(file, path=path[:-1]), message, fix)
    if kind == "extra_forbidden":
        return unknown_key(file, path, detail["loc"], model, detail.get("input"))
    if kind == "literal_error":
        known = description_at(model, detail["loc"]) or ""
        return unknown_word(file, path, str(detail["input"]), str(detail["ctx"]["expected"]), known)
    if kind == "too-large":
        most = detail["ctx"]["most"]
        message = f"{name}の{found}は大きすぎます（ここに書けるのは {most} まで）。"
        return Problem(
            "bad-number", Place(file, path=path), message, "桁を打ち間違えていないか見てください。"
        )
    if kind in _VALUE_ERRORS:
        message, fix = _VALUE_ERRORS[kind]
        return Problem(kind, Place(file, path=path), message.format(name=name, found=found), fix)
    if kind == "unknown-block":
        return unknown_block(file, path, detail.get("input"))
    if kind == "unknown-run":
        words = "、".join(RUN_KEYS)
        return Problem(
            "unknown-run",
            Place(file, path=path),
            f"文中の区切り{found}の種類が分かりません。",
            f"{words} のどれかを使うか、文字列として引用符で囲んでください。",
        )
    wanted = _WANTED.get(kind, "決められた形")
    return Problem(
        "wrong-shape",
        Place(file, path=path),
        f"{name}は{wanted}でなければなりませんが、{_shape(detail.get('input'))}になっています。",
        _slip_in(detail.get("input")) or _SHAPE_FIX.get(kind, "見本のファイルと見比べて書き直してください。"),
    )


def _slip_in(value: Any) -> str | None:
    """How to mend a value that YAML could read, but not as it was meant."""
    if isinstance(value, str) and re.match(r"[A-Za-z_-]+[ ]*：", value):
        return "全角のコロン「：」を、半角の「: 」（後に空白）に直してください。"
    if isinstance(value, str) and re.match(r"[a-z_]+:\S", value):
        return "コロン「:」の後に、半角の空白を一つ入れてください。"
    if isinstance(value, str) and value.startswith("-"):
        return "行頭の「-」の後に、半角の空白を一つ入れてください。"
    return slip_in_key(next(iter(value), "")) if isinstance(value, dict) else None


_VALUE_ERRORS = {
    "bad-date": (
        "{name}の{found}は日付として読めません。",
        "「2022-03-15」または「令和4年3月15日」の形で、実際にある日付を書いてください。日が分からなければ「2022-03」と書けます。明治より前の日付は書けません。",
    ),
    "bad-time": (
        "{name}の{found}は時刻として読めません。",
        "「17:30」または「午後5時30分」の形で書いてください。",
    ),
    "bad-year": (
        "{name}の{found}は年・年度として読めません。",
        "「2021」または「令和3年度」の形で書いてください。",
    ),
    "bad-number": ("{name}の{found}は数として読めません。", "「7」のように数字だけを書いてください。"),
    "bad-flag": ("{name}の{found}は true でも false でもありません。", "true か false を書いてください。"),
    "bad-id": (
        "{name}の{found}は id に使えません。",
        "半角の小文字・数字・ハイフンだけで書いてください（例: s1、shiryo-01）。",
    ),
}
_WANTED = {
    "string_type": "文字",
    "tuple_type": "「- 」で始まる並び",
    "list_type": "「- 」で始まる並び",
    "dict_type": "「項目名: 値」の形",
    "model_type": "「項目名: 値」の形",
    "model_attributes_type": "「項目名: 値」の形",
    "too_short": "決められた数の値",
    "too_long": "決められた数の値",
}
_SHAPE_FIX = {
    "string_type": "一つの文字列を書いてください。",
    "tuple_type": "値の前に「- 」を付けて、並びにしてください。",
    "dict_type": "下の行に字下げして「項目名: 値」の形で書いてください。",
    "model_type": "下の行に字下げして「項目名: 値」の形で書いてください。",
}


def _shape(value: Any) -> str:
    if isinstance(value, dict):
        return "「項目名: 値」の形"
    if isinstance(value, list):
        return "「- 」で始まる並び"
    return "空" if value is None else "文字" + short(value)

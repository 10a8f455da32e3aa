"""The small typed values of the data model: dates, times, counts, flags, ids.

Every scalar reaches the model as the text that was typed (``generator.yaml.document``), so that ``18:30``
stays a time and ``no`` stays a word; here each kind says what it accepts and how to mend the rest.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated, Any, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, PlainSerializer, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from generator import dates

MOST, LAST, LONGEST = 99_999_999, 9_999, 999_999_999
FIRST_YEAR = 1868
"""明治元年: no council is older, and a year of two digits is a slip."""
WIDEST = 1_000
"""Browsers read no larger span of a cell."""
_YES = {"true", "yes", "はい", "有", "あり", "可"}
_NO = {"false", "no", "いいえ", "無", "なし", "不可"}


class Part(BaseModel):
    """Base of every mapping in a YAML file: frozen, unknown keys refused, empty keys read as left out."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=False)

    @model_validator(mode="before")
    @classmethod
    def _an_empty_key_is_left_out(cls, data: Any) -> Any:
        """Only keys the model knows: an unknown key without a value is a mistake to be told of."""
        if isinstance(data, dict) and None in data.values():
            known = {field.alias or name for name, field in cls.model_fields.items()}
            return {key: value for key, value in data.items() if value is not None or key not in known}
        return data


def _text_only(value: Any, what: str) -> str:
    if isinstance(value, str):
        return value
    raise PydanticCustomError("string_type", what)  # the same code as pydantic's own


def _date(value: Any) -> dates.PartialDate:
    if isinstance(value, dates.PartialDate):
        return value
    try:
        date = dates.parse_date(_text_only(value, "a date"))
    except ValueError:
        raise PydanticCustomError("bad-date", "not a date") from None
    if date.year is not None and date.year < FIRST_YEAR:
        raise PydanticCustomError("bad-date", "before any minutes")
    return date


def _time(value: Any) -> str:
    try:
        return dates.parse_time(_text_only(value, "a time"))
    except ValueError:
        raise PydanticCustomError("bad-time", "not a time") from None


def _year(value: Any) -> int:
    if isinstance(value, int):
        return value
    try:
        return dates.parse_year(_text_only(value, "a year"))
    except ValueError:
        raise PydanticCustomError("bad-year", "not a year") from None


def _number(value: Any) -> int:
    plain = re.sub(r"[人名件票部頁]$", "", dates.half_width(_text_only(value, "a count")).strip())
    try:
        if plain == "なし":
            return 0
        return dates.number(plain)
    except ValueError:
        raise PydanticCustomError("bad-number", "not a count") from None


def _up_to(most: int) -> Callable[[Any], int]:
    """Reads a number of at most ``most``: beyond it stands a slip of the finger, and nothing may grow with it."""

    def read(value: Any) -> int:
        number = value if isinstance(value, int) else _number(value)
        if number > most:
            raise PydanticCustomError("too-large", "more than {most}", {"most": f"{most:,}"})
        return number

    return read


def _numeral(most: int) -> dict[str, Any]:
    return {"type": ["string", "integer"], "maximum": most, "examples": ["7", "7人"]}


def _flag(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    word = _text_only(value, "a flag").strip().lower()
    if word in _YES | _NO:
        return word in _YES
    raise PydanticCustomError("bad-flag", "neither true nor false")


def _id(value: Any) -> str:
    text = _text_only(value, "an id")
    if re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", text) and len(text) <= 60:
        return text
    raise PydanticCustomError("bad-id", "not an id")


def as_list(value: Any) -> Any:
    """A lone word where a list may stand is a list of one."""
    return [value] if isinstance(value, str) else value


IdList: TypeAlias = Annotated[
    tuple[str, ...], BeforeValidator(as_list, json_schema_input_type=str | list[str])
]
Date: TypeAlias = Annotated[
    dates.PartialDate,
    BeforeValidator(_date),
    PlainSerializer(lambda date: date.iso, return_type=str),
    WithJsonSchema(
        {"type": "string", "examples": ["2022-03-15", "令和4年3月15日(火)", "2022-03", "--01-25"]}
    ),
]
Time: TypeAlias = Annotated[
    str,
    BeforeValidator(_time),
    WithJsonSchema({"type": "string", "examples": ["17:30", "午後5時30分"]}),
]
Year: TypeAlias = Annotated[
    int,
    BeforeValidator(_year),
    WithJsonSchema({"type": ["string", "integer"], "examples": ["2021", "令和3年度"]}),
]
Count: TypeAlias = Annotated[int, BeforeValidator(_up_to(MOST)), WithJsonSchema(_numeral(MOST))]
"""People, votes, papers; places in an order."""
Ordinal: TypeAlias = Annotated[int, BeforeValidator(_up_to(LAST)), WithJsonSchema(_numeral(LAST))]
"""Which session of the year or of all, which day."""
Span: TypeAlias = Annotated[int, BeforeValidator(_up_to(WIDEST)), WithJsonSchema(_numeral(WIDEST))]
"""How many columns or rows a cell goes over."""
Offset: TypeAlias = Annotated[int, BeforeValidator(_up_to(LONGEST)), WithJsonSchema(_numeral(LONGEST))]
"""A place in an imported file, in characters."""
Flag: TypeAlias = Annotated[
    bool,
    BeforeValidator(_flag),
    WithJsonSchema({"type": ["boolean", "string"], "examples": [True, False]}),
]
Id: TypeAlias = Annotated[
    str,
    BeforeValidator(_id),
    WithJsonSchema({"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 60}),
]

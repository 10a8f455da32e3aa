"""Whatever the emitter writes, the archive's own reader gives back."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.yaml.document import read_yaml
from generator.yaml.emit import emit, scalar

AWKWARD = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs"]),
        st.sampled_from(list(" \t\n\r:#-?|>&*!%@`'\"{}[],~\u2028\u2029\x85\ufeff　「」。、委員会長①")),
    ),
    max_size=40,
)
VALUES = st.recursive(
    AWKWARD | st.booleans(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(AWKWARD, inner, max_size=4),
    max_leaves=12,
)


def as_read(value: Any) -> Any:
    """Booleans come back as the words the data model types."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return [as_read(v) for v in value]
    if isinstance(value, dict):
        return {key: as_read(v) for key, v in value.items()}
    return value


@given(st.dictionaries(AWKWARD, VALUES, min_size=1, max_size=5))
def test_what_is_written_reads_back_the_same(data: dict[str, Any]) -> None:
    document = read_yaml("a.yml", emit(data).encode())
    # Control characters may be noted, but they come back too.
    assert {p.code for p in document.problems} <= {"control-character"}
    assert document.data == as_read(data)


def test_a_remark_takes_one_line_over_its_text() -> None:
    text = emit(
        {"body": [{"speech": "会長", "text": "はい。"}, {"speech": "委員", "text": "一点目。\n\n二点目。"}]}
    )
    assert text == (
        "body:\n  - speech: 会長\n    text: はい。\n  - speech: 委員\n    text: |-\n      一点目。\n\n      二点目。\n"
    )


def test_words_that_yaml_would_change_are_quoted() -> None:
    text = emit({"a": "no", "b": "18:12", "c": "資料 #1 の表", "d": "012", "e": ""})
    assert text == 'a: "no"\nb: "18:12"\nc: "資料 #1 の表"\nd: "012"\ne: ""\n'


@pytest.mark.parametrize(
    "sign", list("\0\x08\x0b\x0c\x1f\x7f\x9f\u2028\u2029\ufeff\ud800\udfff\ufdd0\ufdef\ufffe\uffff")
)
def test_what_yaml_cannot_carry_is_escaped(sign: str) -> None:
    written = scalar(f"委員{sign}会長")
    assert sign not in written
    assert written.startswith('"委員\\')
    if not "\ud800" <= sign <= "\udfff":
        assert read_yaml("a.yml", f"a: {written}\n".encode()).data == {"a": f"委員{sign}会長"}


@pytest.mark.parametrize("sign", list("-?:,[]{}#&*!|>'\"%@`=<.~/\\ \t"))
def test_what_begins_with_a_sign_of_yaml_is_quoted(sign: str) -> None:
    assert scalar(f"{sign}委員").startswith('"')


@pytest.mark.parametrize(
    "word", ["TRUE", "False", "Yes", "no", "On", "off", "Y", "n", "Null", "~", "1人", "委員 ", "委員　"]
)
def test_what_yaml_reads_as_something_else_is_quoted(word: str) -> None:
    assert scalar(word) == f'"{word}"'


@pytest.mark.parametrize(
    ("words", "literal"),
    [
        ("一\n二", True), ("一\n\n二", True), ("一\n 二", True), ("一\n\t二", False), ("一\n \n二", False), ("一\n  \n二", False), ("一\n\t\n二", False),
        ("一\n ", False), (" 一\n二", False), ("\n一", False), ("\t一\n二", False), ("一\n二\x1f", False), ("一", False),
    ],
)  # fmt: skip
def test_lines_are_kept_as_they_are_where_yaml_gives_them_back(words: str, literal: bool) -> None:
    written = emit({"text": words})
    assert ("|" in written) == literal
    assert read_yaml("a.yml", written.encode()).data == {"text": words}


@pytest.mark.parametrize(
    ("key", "bare"),
    [("open_to", True), ("null", False), ("議長", True), ("a b", True), ("A", True), ("1", False)],
)
def test_keys_are_bare_where_yaml_reads_them_back(key: str, bare: bool) -> None:
    assert emit({key: "x"}).startswith(key) == bare

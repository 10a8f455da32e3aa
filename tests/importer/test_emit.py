"""Whatever the emitter writes, the archive's own reader gives back."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from generator.importer.session.emit import emit
from generator.yaml.document import read_yaml

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

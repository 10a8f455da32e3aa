"""YAML is read as it was typed, and what cannot be read is said with its place."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.yaml.decode import MAX_BYTES
from generator.yaml.document import place_of, read_yaml

# Everything that YAML can carry; controls and lone surrogates are problems, not text.
TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff\ufeff")
    | st.sampled_from("\n\t")
)


def data_of(text: str) -> object:
    document = read_yaml("a.yml", text.encode())
    assert document.problems == []
    return document.data


@given(TEXT)
def test_any_text_comes_back_as_it_was_written(text: str) -> None:
    written = yaml.safe_dump({"text": text}, allow_unicode=True)
    document = read_yaml("a.yml", written.encode())
    # PyYAML folds long plain text at its blanks, which reads back the same but looks like a slip.
    found = [p for p in document.problems if p.code not in ("folded-text", "control-character")]
    assert found == []
    assert document.data == {"text": text}


@given(
    st.recursive(
        TEXT,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
        max_leaves=12,
    )
)
def test_any_tree_comes_back_as_it_was_written(tree: object) -> None:
    written = yaml.safe_dump({"tree": tree}, allow_unicode=True, width=10**6, default_style='"')
    assert read_yaml("a.yml", written.encode()).data == {"tree": tree}


@pytest.mark.parametrize(
    "word", ["17:30", "no", "on", "0123", "1_000", "2022-03-15", "1e3", "0x10", ".inf", "=", "y", "Yes"]
)
def test_a_word_stays_the_word_that_was_typed(word: str) -> None:
    assert data_of(f"a: {word}\n") == {"a": word}


@pytest.mark.parametrize("empty", ["", "~", "null"])
def test_an_empty_value_is_no_value(empty: str) -> None:
    assert data_of(f"a: {empty}\nb: '{empty}'\n") == {"a": None, "b": empty}


def test_aliases_repeat_what_they_name() -> None:
    assert data_of("a: &x {b: c}\nd: *x\n") == {"a": {"b": "c"}, "d": {"b": "c"}}


def test_a_comment_with_a_blank_after_the_mark_is_a_comment() -> None:
    assert data_of("a: b # 注記\n# 注記\nc: d  #\n") == {"a": "b", "c": "d"}


def test_the_mark_of_a_comment_is_text_inside_a_block() -> None:
    assert data_of("a: |\n  資料 #3 です。\nb: '資料 #3'\n") == {"a": "資料 #3 です。\n", "b": "資料 #3"}


def test_a_tab_inside_a_block_is_text() -> None:
    assert data_of("a: |\n  一\n  \t二\n") == {"a": "一\n\t二\n"}


def test_a_file_at_the_limit_is_read_and_one_byte_more_is_refused() -> None:
    start = b"a: b\n#"
    assert read_yaml("a.yml", start + b"x" * (MAX_BYTES - len(start))).data == {"a": "b"}
    refused = read_yaml("a.yml", start + b"x" * (MAX_BYTES - len(start) + 1))
    assert [p.code for p in refused.problems] == ["file-too-large"]


def test_a_hundred_thousand_values_by_alias_are_too_many_however_they_are_nested() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 40)]
    assert [p.code for p in read_yaml("a.yml", "\n".join(lines).encode()).problems] == ["too-many-values"]


def test_places_are_those_of_the_values_and_of_the_nearest_thing_above() -> None:
    content = "a:\n  - b: 一\n    c: |\n      二\n".encode()
    assert (
        place_of(content, "a.yml", ("a", 0, "b")).line,
        place_of(content, "a.yml", ("a", 0, "b")).column,
    ) == (2, 8)
    assert place_of(content, "a.yml", ("a", 0, "c")).line == 3
    assert place_of(content, "a.yml", ("a", 0, "z", 3)).line == 2
    assert (place_of(content, "a.yml", ("z",)).line, place_of(b"", "a.yml", ("z",)).line) == (1, 1)


@settings(max_examples=200)
@given(st.text("ab:- \n'\"[]{}|>&*!#%,？：　\t", max_size=60))
def test_whatever_the_marks_a_file_is_data_or_a_problem(text: str) -> None:
    document = read_yaml("a.yml", text.encode())
    for problem in document.problems:
        assert 1 <= problem.place.line <= text.count("\n") + 2
        assert problem.place.column >= 1


ODD_LETTERS = st.sampled_from("\u00a0\u00ad\u200b\u202e\ufeff\uf0b7\ue000\ufffd\U000f0001\u3164")


@given(
    before=st.text("あ \n👨", max_size=8),
    odd=ODD_LETTERS,
    after=st.text("あ \n", max_size=8),
    style=st.sampled_from(["|", '"', ">"]),
)
def test_an_odd_letter_is_found_where_it_stands(before: str, odd: str, after: str, style: str) -> None:
    value = f"x{before}{odd}{after}x"
    text = "a: 1\n" + yaml.dump(
        {"text": value}, Dumper=yaml.SafeDumper, allow_unicode=True, default_style=style, width=10**6
    )
    document = read_yaml("a.yml", text.encode())
    assert document.data == {"a": "1", "text": value}
    (found,) = document.odd
    lines = text.split("\n")
    if odd in text:
        assert lines[found.line - 1][found.column - 1] == odd
    else:  # the writer put it with a backslash
        assert lines[found.line - 1][found.column - 1 :].startswith('"')


@pytest.mark.parametrize(
    "text", ["辻\U000e0100", "👨\u200d👩\u200d👧", "が\u3099", "①　Ⅳ㈱", "❤\ufe0f", "ﾊﾝｶｸ", "𠮷"]
)
def test_what_a_name_or_a_picture_needs_is_not_odd(text: str) -> None:
    assert read_yaml("a.yml", f"text: {text}\n".encode()).odd == []
    assert read_yaml("a.yml", f"text: 1 # \u00a0{text}\n".encode()).odd == []

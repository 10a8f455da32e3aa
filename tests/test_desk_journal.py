"""What the desk changed can be taken back and made again, in this run and in the next."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from generator.adapters.editor.journal import Journal, change_of

VERSIONS = st.lists(
    st.binary(max_size=12) | st.sampled_from([b"aaaa", b"aa", b"", "会長：はい".encode()]),
    min_size=2,
    max_size=8,
)


@given(VERSIONS, st.lists(st.booleans(), max_size=12))
def test_back_and_forth(versions: list[bytes], backs: list[bool]) -> None:
    with TemporaryDirectory() as folder:
        journal = Journal(Path(folder), "a/b/c.yml")
        for before, after in pairwise(versions):
            journal.note(change_of(before, after))
        at = len(versions) - 1
        for back in backs:
            journal = Journal(Path(folder), "a/b/c.yml")  # as after a new beginning
            found = journal.earlier(versions[at]) if back else journal.later(versions[at])
            step = -1 if back else 1
            if 0 <= at + step < len(versions):
                assert found == versions[at + step]
                journal.moved(step)
                at += step
            else:
                assert found is None


def test_a_file_that_others_changed_is_left_alone(tmp_path: Path) -> None:
    journal = Journal(tmp_path, "a/b/c.yml")
    journal.note(change_of(b"one", b"two"))
    assert journal.earlier(b"three") is None


def test_what_is_forgotten_is_nowhere(tmp_path: Path) -> None:
    journal = Journal(tmp_path, "a/b/c.yml")
    journal.note(change_of(b"secret", b""))
    journal.forget()
    assert not list(tmp_path.iterdir())
    assert Journal(tmp_path, "a/b/c.yml").earlier(b"") is None


def test_a_journal_that_was_damaged_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    journal = Journal(tmp_path, "a/b/c.yml")
    journal.note(change_of(b"one", b"two"))
    with journal.place.open("a") as stream:
        stream.write('{"before": "x"')
    assert Journal(tmp_path, "a/b/c.yml").earlier(b"two") == b"one"

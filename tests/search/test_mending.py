"""What a build mends of the last one's index is what a first build writes; and a mended word is few files."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from generator.search import Member, SearchRemark, SearchSession, index_files, kept, search_files
from generator.search.edges import cut
from generator.search.kept import InCache
from generator.search.patch import mended
from generator.search.segment import Made
from generator.search.tables import gist_of
from tests.search.small import PHRASES, WORDS, small_archive

Archive = list[SearchSession]


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Of each segment that changed, whether it was mended; filled while archives are built."""
    found: list[bool] = []

    def noted(*arguments: object, **named: object) -> Made | None:
        made = mended(*arguments, **named)  # type: ignore[arg-type]
        found.append(made is not None)
        return made

    monkeypatch.setattr(kept, "mended", noted)
    return found


def with_text(archive: Archive, session: int, remark: int, text: str) -> Archive:
    remarks = list(archive[session].remarks)
    remarks[remark] = dataclasses.replace(remarks[remark], text=text)
    changed = dataclasses.replace(archive[session], remarks=remarks)
    return [*archive[:session], changed, *archive[session + 1 :]]


def edits(archive: Archive, dice: random.Random, count: int) -> Iterator[Archive]:
    """The archive after one change by chance, after two …"""
    for _ in range(count):
        session = dice.randrange(len(archive))
        remarks = list(archive[session].remarks)
        at = dice.randrange(len(remarks) + 1)
        kind = dice.random()
        if kind < 0.15 or not remarks:
            remarks.insert(at, SearchRemark(f"n{dice.randrange(10**6)}", dice.choice(PHRASES)))
        elif kind < 0.25:
            remarks.pop(at % len(remarks))
        else:
            old = remarks[at % len(remarks)]
            words = list(old.text)
            place = dice.randrange(len(words) + 1)
            words[place : place + dice.randrange(3)] = dice.choice(WORDS)
            remarks[at % len(remarks)] = dataclasses.replace(old, text="".join(words), withheld=kind > 0.9)
        archive = [
            *archive[:session],
            dataclasses.replace(archive[session], remarks=remarks),
            *archive[session + 1 :],
        ]
        yield archive


@pytest.mark.usefixtures("many_segments")
@pytest.mark.parametrize("seed", range(3))
def test_mended_step_by_step_is_the_same_as_made_at_once(
    tmp_path: Path, answers: list[bool], seed: int
) -> None:
    archive = small_archive(sessions=14, remarks=25, seed=seed)
    list(search_files(archive, tmp_path))
    for changed in edits(archive, random.Random(seed), 4):
        assert dict(search_files(changed, tmp_path)) == dict(search_files(changed))
        assert list(wrongly_known(changed, tmp_path)) == []
    assert any(answers)


def wrongly_known(archive: Archive, cache: Path) -> Iterator[str]:
    """The files of which the cache says another digest or size than they have: by these a build leaves out what stands in its site."""
    members = (Member(gist_of(session), lambda: pytest.fail("it was read again")) for session in archive)
    found = [(path, each) for path, each in index_files(members, cache) if isinstance(each, InCache)]
    assert len(found) > len(archive)
    for path, (file, digest, size) in found:
        content = file.read_bytes()
        if (digest, size) != (sha256(content).hexdigest(), len(content)):
            yield path


@pytest.mark.usefixtures("many_segments")
def test_a_session_more_and_one_less_step_by_step(tmp_path: Path) -> None:
    archive = small_archive(sessions=10, remarks=15)
    for some in (archive[:-1], archive, archive[1:], archive[:5]):
        assert dict(search_files(some, tmp_path)) == dict(search_files(some))


@pytest.mark.usefixtures("many_segments")
def test_a_mending_that_was_stopped_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = small_archive(sessions=10, remarks=15)
    list(search_files(archive, tmp_path))
    changed = with_text(archive, 3, 2, "途中で止まった保育所の予算について")
    with monkeypatch.context() as patch:
        patch.setattr(kept, "mended", _stops)
        with pytest.raises(OSError, match="full"):
            list(search_files(changed, tmp_path))
    assert dict(search_files(changed, tmp_path)) == dict(search_files(changed))


def _stops(*arguments: object, **named: object) -> None:
    mended(*arguments, **named)  # type: ignore[arg-type]
    raise OSError("the disk is full")


def test_a_word_of_the_same_length_leaves_all_other_words_alone(
    tmp_path: Path, answers: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.search.plan._LEAST", 200)
    text = "この町では子どもの数が減り、それでも公園は足りません。予算を増やすべきです。" * 3
    archive = with_text(small_archive(), 5, 0, text)
    before = dict(search_files(archive, tmp_path))
    after = dict(search_files(with_text(archive, 5, 0, text.replace("公園は", "道路は", 1)), tmp_path))
    pieces = {path for path in after if path.count("/") == 3 and "/text/" not in path}
    changed = {path for path in pieces if after[path] != before.get(path)}
    assert before.keys() - after.keys() <= {path for path in before if "/text/" in path}
    assert answers == [True]
    # The grams that hold one of the two characters: at most four places, of at most three grams each, twice.
    assert 0 < len(changed) < 24 < len(pieces) / 4


def test_what_follows_in_the_next_clause_keeps_its_place(tmp_path: Path) -> None:
    from generator.search.letters import fold_texts, letters_of

    def places(text: str) -> dict[str, int]:
        import numpy as np

        letters = letters_of([fold_texts([text])], np.array([7]))
        every = np.arange(len(text))
        clauses = letters.clauses.at(every)
        assert set(letters.clauses.documents[clauses].tolist()) == {7}
        return dict(zip(text, (every + letters.clauses.shifts[clauses]).tolist(), strict=True))

    short, long = places("甲乙、丙丁。戊己"), places("甲乙子丑寅、丙丁。戊己")
    for each in (short, long):
        assert [each[char] for char in "甲乙丙丁戊己"] == [0, 1, 128, 129, 1024, 1025]
    assert places("甲乙、子、丙丁。戊己")["戊"] == 1024  # a comma more
    drawn_out = "".join(chr(0x4E00 + n) for n in range(130)) + "、終"
    assert places(drawn_out)["終"] == 256


def test_edges_stay_while_a_list_grows_a_little() -> None:
    import numpy as np

    labels = np.array(sorted("の" + chr(0x4E00 + 37 * n % 20_000) for n in range(500)))
    weights = np.array([50 + 13 * n % 400 for n in range(500)], dtype=np.int64)
    begins, ranges = cut(labels, weights, 5_000, "の")
    edges = [edge for _, edge in begins]
    sizes = np.add.reduceat(weights, [term for term, _ in begins])
    assert 14 < len(edges) < 40
    assert max(sizes) <= 7_000
    assert min(sizes) >= 1_800
    slack = min(each.slack for each in ranges if each.slack > 0)
    for term in range(0, 500, 7):
        grown = weights.copy()
        grown[term] += slack - 1
        if all(each.slack or not each.first <= labels[term] < (each.last or "ゎ") for each in ranges):
            assert [edge for _, edge in cut(labels, grown, 5_000, "の")[0]] == edges

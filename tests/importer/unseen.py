"""What must become of the words of a source that its reader does not see, whatever its format."""

from __future__ import annotations

from generator.importer.draft import draft_of
from generator.importer.read.hidden import hidden_passages
from generator.importer.read.stream import Source
from generator.importer.run import check
from generator.yaml.emit import emit


def passages(source: Source) -> list[str]:
    """The words that are said to be unseen."""
    return [source.text[one.start : one.end] for one in hidden_passages(source)]


def is_kept_and_asked_about(source: Source, words: str) -> None:
    """The words are in the draft, character by character, and one open question names them."""
    assert passages(source) == [words]
    draft = draft_of(source)
    assert check(source.text, emit(draft.data)) == []
    asked = [q["question"] for q in draft.data["source"]["open_questions"] if q.get("hidden")]
    assert len(asked) == 1
    assert f"「{words}」" in asked[0]

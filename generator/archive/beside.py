"""Words that stand in one mapping with the token for what is withheld, where the model allows none."""

from __future__ import annotations

from typing import Any

from generator.model.papers import WithheldRecord
from generator.model.shapes import keys_of
from generator.problems.problem import Path, Place, Problem


def words_beside_a_token(file: str, path: Path, loc: tuple[str | int, ...], value: Any) -> Problem | None:
    """The problem of an unknown key, at a location as pydantic reports it, where it is words beside a token, such as
    ``{withheld: w1, text: …}`` within a line; None for any other key.

    What a record under ``withheld:`` may say, reason or ground, is no content: it is only in the wrong place.
    """
    *_, holder, key = ("", *loc)
    token_beside_words = key == "withheld" and isinstance(holder, str) and holder.startswith("<")
    words = isinstance(value, str | list) and key not in keys_of(WithheldRecord)
    if not (token_beside_words or (holder == "<withheld>" and words)):
        return None
    return Problem(
        "words-under-withheld",
        Place(file, path=(*path[:-1], f"{key}\0key")),
        "言葉が書かれているところに、「withheld」があります。"
        if token_beside_words
        else "「withheld」と同じところに、言葉が書かれています。",
        "示さない言葉なら消してください。見せてよい言葉なら、withheld と分けて、別の段落や区切りにしてください。",
    )

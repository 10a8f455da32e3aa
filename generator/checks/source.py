"""What an import or a skeleton left open for a person to confirm or to write."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.subject import Subject
from generator.model.blocks import Section
from generator.model.words import UNWRITTEN_TEXT, UNWRITTEN_TITLE
from generator.problems.problem import Path, Problem


def questions_are_answered(subject: Subject) -> Iterator[Problem]:
    """Nothing is left to confirm. One problem for a session, since an import may ask hundreds of things."""
    source = subject.session.source
    if source is None:
        return
    # An import asks about the lines it joined as well, so that these count only when no question is left.
    plain = [i for i, question in enumerate(source.open_questions) if not question.hidden]
    asked = len(plain)
    joins = sum(not join.confirmed for join in source.joins)
    if asked:
        path: Path = ("source", "open_questions", plain[0])
        first = f"最初のもの: {source.open_questions[plain[0]].question.rstrip('。')}"
    elif joins:
        path = ("source", "joins", next(i for i, join in enumerate(source.joins) if not join.confirmed))
        first = (
            f"最初のもの: 「{source.joins[path[2]].after}」と「{source.joins[path[2]].before}」をつないだ箇所"
        )
    else:
        return
    yield subject.problem(
        "open-question",
        path,
        f"確かめていないことが {asked or joins} 件あります（{first}）。",
        "原本と見比べ、済んだ問いは open_questions から消し、つないだ箇所には confirmed: true と書いてください。",
    )


def hidden_words_are_settled(subject: Subject) -> Iterator[Problem]:
    """What a reader of the original does not see is published only after a person has decided that it may be."""
    source = subject.session.source
    asked = [i for i, question in enumerate(source.open_questions) if question.hidden] if source else []
    if source and asked:
        # The words themselves are not repeated: what a check prints may end up in a public log.
        yield subject.problem(
            "hidden-in-original",
            ("source", "open_questions", asked[0]),
            f"原本を見る人には見えない文字が、確かめられないまま {len(asked)} か所残っています。",
            "隠すつもりだった文字なら、本文と問いから消してください。載せてよい文字なら、問いだけを open_questions から消してください。",
        )


def the_skeleton_is_written_over(subject: Subject) -> Iterator[Problem]:
    """A session that is no draft any more holds none of the words that its skeleton began with."""
    if subject.minutes.is_draft:
        return
    words: list[tuple[Path, object]] = [
        *(((*placed.path, "title"), placed.item.title) for placed in subject.agenda.values()),
        *(
            ((*found.path, "section", "title"), found.block.section.title)
            for found in subject.blocks
            if isinstance(found.block, Section)
        ),
        *subject.texts,
    ]
    for path, text in words:
        if not isinstance(text, str) or text.strip() not in (UNWRITTEN_TITLE, UNWRITTEN_TEXT):
            continue
        yield subject.problem(
            "skeleton-left",
            path,
            "ひな形の言葉が、そのまま残っています。",
            "実際の言葉に書き換えるか、要らなければその項目を消してください。書きかけなら status: draft に戻します。",
        )

"""Corrections: none shows what is withheld, none is taken back unsaid, and what was taken down says by which record."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from generator.checks.subject import Subject, closed_up
from generator.checks.withheld_words import is_secret, under_withheld_parts
from generator.facts.corrections import Corrected, corrected
from generator.facts.strings import strings_of
from generator.facts.walk import Placed, placed_blocks
from generator.model.blocks import BlockBase, Opinion, Qa, Section, Withheld
from generator.model.papers import Correction
from generator.problems.problem import Problem


def corrections_reveal_nothing(subject: Subject) -> Iterator[Problem]:
    """A correction of a place that is withheld, wholly or in part, gives the words of neither before nor after."""
    if not any(correction.was or correction.now for correction in subject.session.corrections):
        return
    secret = {place.anchor for place in subject.withheld_places if is_secret(subject, place.key)}
    secret |= under_withheld_parts(subject)
    for i, correction in enumerate(subject.session.corrections):
        key = "was" if correction.was else "now" if correction.now else None
        if key is None or correction.kind == "withheld_later":  # of which no words are told at all
            continue
        if correction.where and secret & {correction.where, *_anchors_of(correction.where)}:
            yield subject.problem(
                "correction-reveals",
                ("corrections", i, key),
                f"示さないものがある場所「{correction.where}」の訂正に、訂正前か訂正後の言葉が書かれています。",
                "was と now を消し、what に、何をなぜ直したかだけを書いてください。",
            )
        elif not correction.where and secret:
            yield subject.problem(
                "correction-without-place",
                ("corrections", i),
                "示さないものがある会議録の訂正に、どこを訂正したかがありません。",
                "「in: r12」のように、訂正した発言などの id を書いてください。示さない部分の訂正なら、was と now を消します。",
            )


def _anchors_of(name: str) -> tuple[str, ...]:
    """The anchors under which an agenda item or a material is withheld."""
    return f"agenda-{name}", f"material-{name}"


def what_was_taken_down_has_a_record(subject: Subject) -> Iterator[Problem]:
    """That something was published and is withheld since names the record of why, which is used at that very place, and no words."""
    for i, one in enumerate(corrected(subject.session)):
        correction = one.correction
        if not one.hides:
            if correction.withheld:
                yield subject.problem(
                    "withheld-later",
                    ("corrections", i, "withheld"),
                    "公開をとりやめたという訂正ではないのに、非公開の記録（withheld）が書かれています。",
                    "公開をとりやめたのなら「kind: withheld_later」と書いてください。ほかの訂正なら withheld の行を消してください。",
                )
            continue
        wrong = _against_its_record(subject, one)
        if wrong:
            yield subject.problem("withheld-later", ("corrections", i), *wrong)


def _against_its_record(subject: Subject, one: Corrected) -> tuple[str, str] | None:
    """What hinders a correction of kind withheld_later, and how to mend it; None where it is sound."""
    key = one.correction.withheld
    if not key or not one.correction.where:
        return (
            "公開をとりやめたという訂正に、どこを（in）、どの記録により（withheld）とりやめたかがありません。",
            "「in: r12」と「withheld: w9」のように書き、withheld: に理由・根拠・決めた者の記録を書いてください。",
        )
    if key not in subject.session.withheld:
        return (
            f"公開をとりやめたという訂正が指す、非公開の記録「{key}」がありません。",
            "withheld: にこの名前の記録（理由・根拠・決めた者）を書いてください。",
        )
    if one.anchor and not any(p.key == key and p.anchor == one.anchor for p in subject.withheld_places):
        return (
            f"「{one.correction.where}」の公開をとりやめたとありますが、そこに「withheld: {key}」がありません。言葉が出たままではありませんか。",
            f"公開しない言葉を「withheld: {key}」に置き換えてください。",
        )
    return None


def taken_down_words_are_not_told(subject: Subject) -> Iterator[Problem]:
    """A correction that takes something down holds neither the words before nor those after, wherever it is."""
    for i, correction in enumerate(subject.session.corrections):
        key = "was" if correction.was else "now" if correction.now else None
        if correction.kind == "withheld_later" and key:
            yield subject.problem(
                "correction-reveals",
                ("corrections", i, key),
                "公開をとりやめたという訂正に、訂正前か訂正後の言葉が書かれています。",
                "was と now を消してください。言葉は、ここにも書きません。",
            )


def corrections_stay(subject: Subject) -> Iterator[Problem]:
    """What was corrected is not as it was before: the newest correction of a place holds."""
    newest: dict[str, tuple[int, Correction]] = {}
    for i, one in enumerate(corrected(subject.session)):
        known = newest.get(one.anchor)
        if one.anchor and (known is None or known[1].on.sort_key <= one.correction.on.sort_key):
            newest[one.anchor] = i, one.correction
    for anchor, (i, correction) in newest.items():
        if not (correction.was and correction.now):
            continue
        words = _folded("".join(_words_at(subject, anchor)))
        was, now = _folded(correction.was), _folded(correction.now)
        if was and was in words and now not in words:
            yield subject.problem(
                "correction-undone",
                ("corrections", i),
                f"「{correction.where}」に訂正前（was）の言葉があり、訂正後（now）の言葉がありません。訂正する前に戻っていませんか。",
                "本文を訂正後の言葉に直すか、now に、直した後の言葉を本文のとおりに書いてください。訂正を取り消したのなら、そのことも訂正として書いてください。",
            )


def _words_at(subject: Subject, anchor: str) -> Iterator[str]:
    """All that is written of a place: of a section its heading only."""
    for placed in placed_blocks(subject.session):
        if placed.anchor == anchor:
            yield from (words for _, words, _ in strings_of(_alone(placed)))
    for item in subject.agenda.values():
        if anchor == f"agenda-{item.id}":
            yield from (words for _, words, _ in strings_of(item.item))
    for own, material in zip(subject.materials, subject.session.materials, strict=True):
        if anchor == f"material-{own}":
            yield from (words for _, words, _ in strings_of(material))


def _alone(placed: Placed) -> BlockBase:
    """A block without those in it that have an address of their own."""
    block = placed.block
    if isinstance(block, Section | Withheld):
        return block.model_copy(update={"blocks": ()})
    if isinstance(block, Opinion):
        return block.model_copy(update={"reply": ()})
    return block.model_copy(update={"ask": (), "answer": ()}) if isinstance(block, Qa) else block


def _folded(words: str) -> str:
    return closed_up(unicodedata.normalize("NFKC", words))

"""Which kind of record it is where none is printed: remarks as they were spoken, or written again in few words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.importer.body.blocks import Block, Said
from generator.importer.front.facts import Facts
from generator.importer.readings.record import OF_ASSEMBLIES, flat_of
from generator.importer.readings.sentences import sentences_of
from generator.importer.words.habits import Habit

_POLITE = Habit(
    "polite", r"(?:(?:で|ま)(?:す|した|しょう)|ません|まして|(?:くだ|下)さい)(?:で(?:した|しょう))?[かねよ]*[。…]?$",
    said=("よろしいです", "始めます", "説明でした", "質問しました", "いかがでしょう", "進めましょう", "ありません", "と申しまして", "ご覧ください", "ご覧下さい", "ありませんでした", "ありませんでしょうか",
          "です。", "ですか", "ですね", "ですよ", "です…"),
    unsaid=("ですが", "である", "した。", "よろしくする", "まずは", "ますが", "しょう"),
)  # fmt: skip
#: What people say and nobody writes who shortens: a record of the main points drops it.
_SPOKEN = Habit(
    "spoken", r"{spoken_word}",
    said=("そうだけれども", "そうだけども", "そうですけど", "聞いたんです", "早いですね", "ありますね", "これでということで", "よいと思いますので", "以上でございます", "ありがとうござい",
          "お願いいたします", "お願いします", "進めたいと思います", "これでいいですか", "ちょっと待つ", "そうじゃない", "えー本日は", "あのう、"),
    unsaid=("そうである",),
)  # fmt: skip
FEW = 8
"""Of fewer remarks nothing is told."""
PLAIN, POLITE = 0.1, 0.8
"""Up to which share of polite sentences a record is written again, and from which it is as spoken."""
OFTEN = 5
"""How many words that only speech has stand in 1,000 characters of what is as spoken."""
_SAYS = {
    "verbatim": "記録の種類が印刷されていません。話し言葉のまま書かれているので全文記録としました。要点を書き直した記録なら、record の style を summary に直してください。",
    "summary": "記録の種類が印刷されていません。発言が書き言葉に書き直されているので要点記録としました。全文の記録なら、record の style を verbatim に直してください。",
}


def with_style(facts: Facts, blocks: list[Block], offices: Iterable[str | None]) -> Facts:
    """The facts with the kind of record that its remarks show, and a question whether it is so; as they are where it is
    printed, where nobody met, and where the remarks do not tell. ``offices`` are those of who speaks."""
    if facts.record.style or facts.form.kind == "written":
        return facts
    style = _style_of([*_remarks(blocks)], assembly=any(office in OF_ASSEMBLIES for office in offices))
    if not style:
        return facts
    return replace(
        facts, record=replace(facts.record, style=style), questions=[*facts.questions, _SAYS[style]]
    )


def _remarks(blocks: list[Block]) -> Iterator[str]:
    return (block.words for block, _ in flat_of(blocks) if isinstance(block, Said))


def _style_of(remarks: list[str], assembly: bool) -> str | None:
    # An assembly keeps all that was said, much of it read out; others that write in polite words may have shortened.
    if len(remarks) < FEW:
        return None
    whole = "".join(remarks)
    sentences = [sentence.plain for remark in remarks for sentence in sentences_of(remark)]
    polite = sum(_POLITE.reads(sentence) for sentence in sentences) / (len(sentences) or 1)
    spoken = sum(1 for _ in _SPOKEN.each(whole)) * 1000 / (len(whole) or 1)
    if polite <= PLAIN:
        return "summary"
    return "verbatim" if polite >= POLITE and (assembly or spoken >= OFTEN) else None

"""Questions with their answers: put together where the record marks them, proposed where it does not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.importer.body.blocks import Block, Pair, Said, sections_of
from generator.importer.body.voices import ANSWER, ASK, OPINION, REMARK, Voices
from generator.importer.words.habits import Habit
from generator.importer.words.roles import side_of

_ASKS = Habit(
    "asks", r"(?:か|教えて(?:ほしい|もらいたい|いただきたい)|伺いたい)[。？?]?(?:{round_open}[^{round}]*{round_close})?$", tells="問いの終わり",
    said=("剪定はいつ行うのか。", "費用はいくらか？", "費用はいくらか?", "いかがでしょうか", "費用を教えてほしい。", "費用を教えてもらいたい。", "費用を教えていただきたい。", "費用を伺いたい。", "費用はいくらか。（青木委員）",
          "費用はいくらか(青木委員)", "費用はいくらか。（）"),
    unsaid=("昨年と同じである。", "費用を教えてくれた。", "費用はいくらか、と聞かれた。", "いくらか。（青木（委員））"),
)  # fmt: skip
_WISHES = Habit(
    "wishes", r"(?:ほしい|欲しい|いただきたい|もらいたい|願いたい|お願い(?:したい|する|します|いたします)|要望(?:する|します)|望ましい|べき(?:だ|である|です)?(?:と思う|と考える)?)。?$", tells="要望の終わり",
    said=("早めに知らせてほしい。", "見直して欲しい", "知らせていただきたい。", "知らせてもらいたい。", "検討を願いたい。", "検討をお願いしたい。", "検討をお願いする。", "検討をお願いします。", "検討をお願いいたします。", "見直しを要望する。",
          "見直しを要望します。", "見直しが望ましい。", "見直すべき。", "見直すべきだ。", "見直すべきである。", "見直すべきです。", "見直すべきと思う。", "見直すべきだと考える。"),
    unsaid=("昨年と同じである。", "ほしいという声がある。", "お願いした。", "要望した。"),
)  # fmt: skip


def pair_up(blocks: list[Block], voices: Voices) -> int:
    """Group the questions and answers of these blocks, sections included; how many pairs were only inferred."""
    inferred = sum(pair_up(section.blocks, voices) for section in sections_of(blocks))
    for before, block, following in zip([None, *blocks], blocks, [*blocks[1:], None], strict=False):
        if isinstance(block, Said) and block.bulleted:
            _guess(block, _said(before), _said(following))
        elif isinstance(block, Said) and _is_answered(block, _said(following)):
            block.role = "ask"
    blocks[:] = list(_groups(blocks))
    pairs = [block for block in blocks if isinstance(block, Pair)]
    guessed = sum(pair.inferred for pair in pairs)
    for block in blocks:
        for said in [*block.ask, *block.answer] if isinstance(block, Pair) else [block]:
            if isinstance(said, Said):
                _name(said, voices, marked=bool(pairs) and not guessed)
    return inferred + guessed


def _said(block: Block | None) -> Said | None:
    return block if isinstance(block, Said) else None


def _is_answered(said: Said, following: Said | None) -> bool:
    """Whether a remark of one who may ask stands right above an answer that the record marks: 岸委員　費用は。 / → 未定である。"""
    marked = following is not None and following.role == "answer" and following.sure and bool(following.mark)
    return marked and not said.role and bool(said.label) and side_of(said.voice) != "staff"


def _guess(said: Said, before: Said | None, following: Said | None) -> None:
    """Whether an unmarked bullet asks or answers, from the arrow after it, its depth, or its last words."""
    if following is not None and following.role == "answer" and following.sure:
        said.role = "ask"
        return
    asks = _ASKS.reads(said.text)
    if before is not None and before.role == "ask":
        deeper = before.indent is not None and (said.indent or 0) > before.indent
        if deeper or not asks:
            said.role, said.sure = "answer", False
            return
    if (
        following is not None
        and following.bulleted
        and (asks or (following.indent or 0) > (said.indent or 0))
    ):
        said.role, said.sure = "ask", False


def _groups(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks with each run of questions and the answers after it as one pair."""
    ask: list[Said] = []
    answer: list[Said] = []
    for block in blocks:
        if isinstance(block, Said) and block.role == "answer" and ask:
            answer.append(block)
            continue
        yield from _grouped(ask, answer)
        ask, answer = [], []
        if isinstance(block, Said) and block.role == "ask":
            ask = [block]
        else:
            yield block
    yield from _grouped(ask, answer)


def _grouped(ask: list[Said], answer: list[Said]) -> Sequence[Block]:
    """A question with its answers as a pair; one that has none, alone, and only guessed to be one, as no question."""
    if answer:
        return [Pair(ask=ask, answer=answer, inferred=not all(said.sure for said in (*ask, *answer)))]
    for alone in ask:
        if not alone.sure:
            alone.role = ""
    return ask


def _name(said: Said, voices: Voices, *, marked: bool) -> None:
    """Give an unsigned remark the voice of what it is.

    Where arrows mark every answer, a point without one is a member's. Where answers were told from their words,
    such a point may be an answer that was not: only a wish is surely a member's.
    """
    if said.voice in (ASK, ANSWER, OPINION) and not said.label:
        alone = OPINION if marked or _WISHES.reads(said.text) else REMARK
        said.voice = voices.unsigned({"ask": ASK, "answer": ANSWER}.get(said.role, alone))

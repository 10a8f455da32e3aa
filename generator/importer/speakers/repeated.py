"""Speakers whose office no list has, told by the mark that other speakers of the record have as well."""

from __future__ import annotations

from generator.importer.names.dictionary import is_family, parts_of
from generator.importer.read.stream import Line
from generator.importer.speakers.labels import may_be_label
from generator.importer.speakers.shapes import Shape, Spoken
from generator.importer.words.habits import Habit
from generator.importer.words.labels import meaning_of
from generator.importer.words.roles import ASIDE, bare
from generator.importer.words.sentences import ends_or_closes
from generator.japanese.lists import words_of

ENOUGH = 2
"""How many known speakers show that a mark is theirs."""
MAX_OFFICE = 16
_LIKE_AN_OFFICE = Habit(
    "like_an_office", r"^[{kanji}{katakana}ー]{2,}(?:(?<!委)(?<!全)(?<!議)[官長監臣佐士師役任]|(?<!議)員|者|{proxy}|代行|リーダー|マネージャー)$", tells="名簿にない役職（印のくり返しから）",
    said=("政策評価官", "消防司令長", "沖統括監", "渚総務大臣", "岬補佐", "会計士", "調理師", "取締役", "ケース主任", "調整員", "申請者", "輪島代理", "輪島代行", "チームリーダー", "ケースマネージャー"),
    unsaid=("自由討議", "報告事項", "本会議員", "（官）", "長監", "審査委任", "司会全長", "会議議長", "はい官", "政策評価官の説明", "A政策評価官"),
)  # fmt: skip


def by_mark(line: Line, shape: Shape, below: str) -> Spoken | None:
    """The label of a line that begins with the mark of speakers, when it may be an office or a name and words follow it."""
    for cut in shape.cut(line):
        plain = bare(ASIDE.without(cut.label))
        if not 2 <= len(plain) <= MAX_OFFICE or not may_be_label(cut.label):
            continue
        if ends_or_closes(cut.rest or below) and (_LIKE_AN_OFFICE.reads(plain) or _is_name(plain)):
            return cut
    return None


def like_an_office(plain: str) -> bool:
    """Whether a word ends as offices do, though no list has it."""
    return _LIKE_AN_OFFICE.reads(plain)


#: A word that somebody or some office may be called by, though no list has it: 回答, 県当局.
_LIKE_A_CALL = Habit(
    "like_a_call", r"^[{kanji}{katakana}ー・]{1,8}$", tells="答える側の呼び方（くり返しから）",
    said=("回答", "市", "県当局", "オーナー", "建設・土木"),
    unsaid=("", "説明した", "資料1", "地域包括支援中核課", "（回答）"),
)  # fmt: skip
_ANSWERS, _OFTEN = 2, 3
"""Every how many words of known speakers one that nobody knows must follow, to be the one who answers them; and where it speaks often."""


def answering(hits: dict[int, Spoken], others: dict[int, Spoken]) -> dict[int, Spoken]:
    """Of lines shaped like those of known speakers, ``hits``, those of one word that answers them again and again.

    （委員）…か。 / （回答）…である。: it stands behind their words each time, never behind its own, and before whole sentences.
    """
    found: dict[int, Spoken] = {}
    lines = sorted({*hits, *others})
    for word in {bare(other.label) for other in others.values()}:
        own = [i for i, other in others.items() if bare(other.label) == word]
        behind = [lines[lines.index(i) - 1] in hits for i in own]
        whole = all(ends_or_closes(others[i].rest) for i in own)
        every = _OFTEN if len(own) >= _OFTEN else _ANSWERS
        often = len(own) >= ENOUGH and len(own) * every >= len(hits)
        if often and all(behind) and whole and _LIKE_A_CALL.reads(word):
            found |= {i: others[i] for i in own}
    return found


def by_name(spoken: Spoken) -> bool:
    """Whether the label of a line is a name that a dictionary knows, with words behind it."""
    return _is_name(bare(spoken.label)) and ends_or_closes(spoken.rest)


#: Whoever speaks for others, as they are called: 保護者, 地元住民, 学校側.
_PARTY = Habit(
    "party", r"^[{kanji}{katakana}ー]{1,8}(?:者|民|側|代表|一同)$", tells="だれかを代表する人の呼び方",
    said=("保護者", "市民", "地元住民", "学校側", "自治会代表", "出席者一同", "オーナー側", "公共交通利用者"),
    unsaid=("者", "対象者数", "住民の声", "公共交通機関等利用者"),
)  # fmt: skip


def by_party(spoken: Spoken) -> bool:
    """Whether the label of a line is what those are called who speak for others, with a sentence behind it."""
    plain = bare(spoken.label)
    return _PARTY.reads(plain) and meaning_of(plain) is None and ends_or_closes(spoken.rest)


def by_call(spoken: Spoken) -> bool:
    """Whether a bracket that nothing opened closes what somebody may be called by, before a sentence: 社協）…, not ア）… or 結論）…"""
    plain = bare(spoken.label)
    words = {*words_of("heading_word"), *words_of("concluded")}
    called = len(plain) > 1 and _LIKE_A_CALL.reads(plain) and plain not in words
    return called and meaning_of(plain) is None and ends_or_closes(spoken.rest)


def _is_name(plain: str) -> bool:
    return parts_of(plain) is not None or is_family(plain)

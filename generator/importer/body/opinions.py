"""Unsigned opinions under a heading of their own, with the office's reply where one is printed.

Only lines with one and the same bullet are taken, and only under a heading that says what they are;
everything else stays the narrative it was.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.importer.body.back import is_back_matter
from generator.importer.body.blocks import Block, Narrative, Opinion, Said, Section, sections_of
from generator.importer.body.voices import ANSWER, Voices
from generator.importer.words.habits import Habit
from generator.importer.words.marks import bullet
from generator.importer.words.notes import tells
from generator.importer.words.space import squeeze, trim

_TITLE = Habit(
    "opinions",
    r"^(?:(?:各?委員|構成員)(?:から|より)?の?|出された|提出された|いただいた|寄せられた)*{chief}?[御ご]?意見"
    r"(?:等|など|一覧|(?:・|{and}|や|と)(?:要望|提案)等?|(?:と|{and}|に対する)(?:{authority}の?)?(?:考え方|回答))?$",
    tells="意見の見出し",
    said=("主な意見", "主要な意見", "意見", "御意見", "ご意見等", "意見など", "意見一覧", "委員の意見", "各委員からの意見", "構成員よりの意見", "委員から出された意見", "提出された意見", "いただいた意見", "寄せられた意見",
          "意見・要望", "意見及び提案", "意見や要望", "意見と要望等", "意見と市の考え方", "意見及び回答", "意見に対する町の考え方", "意見に対する村の回答", "意見に対する区の回答", "意見に対する県の回答", "意見に対する事務局の回答",
          "意見に対する担当課の回答", "意見に対する当局の回答", "委員意見", "意見に対する市回答"),
    unsaid=("前回の意見", "意見交換", "意見等について"),
)  # fmt: skip
#: A mark or bracket before a heading, and a bracket or colon after it.
_UNWRAPPED = Habit(
    "unwrapped", r"(?:{close}|{colon})$|^(?:{open}|{mark})",
    said=("【主な意見】", "［意見］", "[意見]", "(意見)", "（意見）", "〔意見〕", "<意見>", "＜意見＞", "〈意見〉", "《意見》", "≪意見≫", "■意見", "◆意見", "●意見", "○意見", "◎意見", "意見：", "意見:"),
    unsaid=("意見", "主な【意見", "意見】等"),
)  # fmt: skip
_POINTED = Habit(
    "pointed", r"^{arrow}\s*", tells="意見への回答の矢印",
    said=("→来年度に置く。", "⇒　来年度に置く。", "⇨  置く。", "➡置く。"),
    unsaid=("来年度→置く。",),
)  # fmt: skip
_ANSWER = Habit(
    "answer", r"^(?:{open}\s*(?:{authority}の?)?(?:考え方|回答|見解)\s*{close}|(?:{authority}の?)?(?:考え方|回答|見解)\s*{colon})\s*", tells="意見への回答の見出し",
    said=("（市の考え方）", "(回答)来年度に置く。", "【事務局の見解】　置く。", "[回答]置く。", "［回答］置く。", "〔回答〕置く。", "<回答>置く。", "＜回答＞置く。", "〈回答〉置く。", "《回答》置く。", "≪回答≫置く。",
          "（　町の回答　）  置く。", "回答：来年度に置く。", "考え方:置く。", "村の見解　：置く。", "区の回答：置く。", "県の回答：置く。", "担当課回答：置く。", "（市回答）置く。", "当局の回答　 ：置く。", "（  回答  ）置く。"),
    unsaid=("回答する。", "次に回答：置く。", "（市長の回答）"),
)  # fmt: skip


def read_opinions(blocks: list[Block], voices: Voices) -> None:
    """Turn the bulleted narrative under headings of opinions into opinions, in place."""
    for section in sections_of(blocks):
        read_opinions(section.blocks, voices)
        if _is_title(section.title or ""):
            section.blocks[:] = list(_parts(section.blocks, voices))
    blocks[:] = list(_titled(blocks, voices))


def _is_title(title: str) -> bool:
    return _TITLE.reads(_UNWRAPPED.without(squeeze(title)))


def _titled(blocks: list[Block], voices: Voices) -> Iterator[Block]:
    """A paragraph that begins with such a heading becomes a section, when opinions follow in it."""
    for block in blocks:
        head, _, rest = block.text.partition("\n") if _is_plain(block) else ("", "", "")
        made = list(_parts([Narrative(rest.lstrip("\n"))], voices)) if _is_title(head) and rest else []
        if made and isinstance(made[0], Opinion):
            yield Section(title=head, blocks=made)
        else:
            yield block


def _is_plain(block: Block) -> bool:
    """Whether a block is narrative of which every word is shown."""
    return isinstance(block, Narrative) and not block.masked


def _parts(blocks: list[Block], voices: Voices) -> Iterator[Block]:
    """The blocks with each run of plain paragraphs read as opinions where it is a list of them."""
    for plain, group in groupby(blocks, _is_plain):
        run = list(group)
        yield from (_opinions([block.text for block in run], voices) if plain else []) or run


def _opinions(run: list[str], voices: Voices) -> Sequence[Block]:
    """The opinions of a run of paragraphs, with the narrative round them; nothing when they are too few to be sure."""
    made: list[Opinion | Narrative] = []
    for line, apart in _lines(run):
        listed = bullet(line)
        if listed:
            made.append(Opinion(listed[1], mark=listed[0]))
        else:
            _go_on(made, line, apart=apart and bool(made))
    opinions = [block for block in made if isinstance(block, Opinion)]
    replies = [reply for opinion in opinions for reply in opinion.replies]
    if len({opinion.mark for opinion in opinions}) != 1 or (len(opinions) < 2 and not replies):
        return []
    for reply in replies:
        reply.voice = voices.key(ANSWER, reply.label)
    return made


def _lines(run: list[str]) -> Iterator[tuple[str, bool]]:
    """The lines of paragraphs, each with whether it stands apart from the one before it."""
    for text in run:
        for part in text.split("\n\n"):
            for place, line in enumerate(part.split("\n")):
                yield line, place == 0


def _reply(line: str) -> Said | None:
    pointed = _POINTED.read(line)
    words = line[pointed.end() :] if pointed else line
    label = _ANSWER.read(words)
    if not pointed and not label:
        return None
    return Said(
        words[label.end() :] if label else words,
        voice=ANSWER,
        label=trim(label[0]) if label else "",
        mark=trim(pointed[0]) if pointed else None,
    )


def _go_on(made: list[Opinion | Narrative], line: str, *, apart: bool) -> None:
    """A line without a bullet: a reply, more of what stands open, or narrative."""
    last = made[-1] if made else None
    reply = _reply(line)
    if isinstance(last, Opinion) and reply:
        last.replies.append(reply)
        return
    waiting = last.replies[-1] if isinstance(last, Opinion) and last.replies else last
    if waiting is not None and _takes(waiting, line, apart):
        waiting.text += ("\n" if waiting.text else "") + line
    else:
        made.append(Narrative(line))


def _takes(block: Block, line: str, apart: bool) -> bool:
    """Whether a line without a mark belongs to the block above it."""
    if isinstance(block, Narrative):
        return not apart
    return (not apart or not block.text) and not tells(line) and not is_back_matter(line)

"""Unsigned opinions under a heading of their own, with the office's reply where one is printed.

Only lines with one and the same bullet are taken, and only under a heading that says what they are;
everything else stays the narrative it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.importer.body.back import is_back_matter
from generator.importer.body.blocks import Block, Narrative, Opinion, Said, Section, sections_of
from generator.importer.body.voices import ANSWER, Voices
from generator.importer.words.marks import bullet
from generator.importer.words.notes import tells
from generator.importer.words.space import squeeze

_TITLE = re.compile(
    r"^(?:(?:各?委員|構成員)(?:から|より)?の?|出された|提出された|いただいた|寄せられた)*(?:主な|主要な)?[御ご]?意見"
    r"(?:等|など|一覧|(?:・|及び|や|と)(?:要望|提案)等?|(?:と|及び|に対する)(?:(?:市|町|村|区|県|事務局|担当課)の)?(?:考え方|回答))?$"
)
_OFFICE = r"(?:(?:市|町|村|区|県|事務局|担当課|当局)の?)?(?:考え方|回答|見解)"
_REPLY = re.compile(
    rf"^(?P<mark>→|⇒|⇨|➡)?[\s　]*(?P<label>[(（【\[〔][\s　]*{_OFFICE}[\s　]*[)）】\]〕]|{_OFFICE}[\s　]*[:：])?[\s　]*(?P<rest>.*)$",
    re.S,
)


def read_opinions(blocks: list[Block], voices: Voices) -> None:
    """Turn the bulleted narrative under headings of opinions into opinions, in place."""
    for section in sections_of(blocks):
        read_opinions(section.blocks, voices)
        if _is_title(section.title or ""):
            section.blocks[:] = list(_parts(section.blocks, voices))
    blocks[:] = list(_titled(blocks, voices))


def _is_title(title: str) -> bool:
    plain = re.sub(r"^[\[［(（【〔<＜〈■◆●○◎]|[\]］)）】〕>＞〉:：]$", "", squeeze(title))
    return bool(_TITLE.match(plain))


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
    for paragraph in run:
        for number, text in enumerate(paragraph.split("\n\n")):
            for place, line in enumerate(text.split("\n")):
                listed = bullet(line)
                if listed and not _reply(line):
                    made.append(Opinion(listed[1], mark=listed[0]))
                else:
                    _go_on(made, line, apart=place == 0 and bool(number or made))
    opinions = [block for block in made if isinstance(block, Opinion)]
    replied = any(opinion.replies for opinion in opinions)
    if len({opinion.mark for opinion in opinions}) != 1 or (len(opinions) < 2 and not replied):
        return []
    for reply in (reply for opinion in opinions for reply in opinion.replies):
        reply.voice = voices.key(ANSWER, reply.label)
    return made


def _reply(line: str) -> Said | None:
    match = _REPLY.match(line)
    if not match or not (match["mark"] or match["label"]):
        return None
    label = (match["label"] or "").rstrip(" 　")
    return Said(match["rest"], voice=ANSWER, label=label, mark=match["mark"])


def _go_on(made: list[Opinion | Narrative], line: str, *, apart: bool) -> None:
    """A line without a bullet: a reply, more of what stands open, or narrative."""
    last = made[-1] if made else None
    reply = _reply(line) if isinstance(last, Opinion) else None
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

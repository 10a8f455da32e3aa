"""Unsigned opinions under a heading of their own, with the office's reply where one is printed.

Only lines with one and the same bullet are taken, and only under a heading that says what they are;
everything else stays the narrative it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.importer.body.back import is_back_matter
from generator.importer.body.voices import ANSWER, Voices
from generator.importer.words.marks import bullet
from generator.importer.words.notes import tells
from generator.importer.words.space import squeeze

Block = dict[str, Any]
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
    for block in blocks:
        if "section" in block:
            read_opinions(block["blocks"], voices)
            if _is_title(block["section"].get("title", "")):
                block["blocks"] = list(_parts(block["blocks"], voices))
    blocks[:] = list(_titled(blocks, voices))


def _is_title(title: Any) -> bool:
    plain = squeeze(title if isinstance(title, str) else "")
    return bool(_TITLE.match(re.sub(r"^[\[［(（【〔<＜〈■◆●○◎]|[\]］)）】〕>＞〉:：]$", "", plain)))


def _titled(blocks: list[Block], voices: Voices) -> Iterator[Block]:
    """A paragraph that begins with such a heading becomes a section, when opinions follow in it."""
    for block in blocks:
        head, _, rest = block["p"].partition("\n") if isinstance(block.get("p"), str) else ("", "", "")
        made = list(_parts([block | {"p": rest.lstrip("\n")}], voices)) if _is_title(head) and rest else []
        if made and "opinion" in made[0]:
            yield {"section": {"title": head}, "blocks": made}
        else:
            yield block


def _parts(blocks: list[Block], voices: Voices) -> Iterator[Block]:
    """The blocks with each run of plain paragraphs read as opinions where it is a list of them."""
    run: list[Block] = []
    for block in [*blocks, {}]:
        if isinstance(block.get("p"), str) and set(block) == {"p"}:
            run.append(block)
            continue
        yield from _opinions(run, voices) or run
        run = []
        if block:
            yield block


def _opinions(run: list[Block], voices: Voices) -> list[Block]:
    """The opinions of a run, with the narrative round them; nothing when they are too few to be sure."""
    made: list[Block] = []
    marks = set()
    for paragraph in run:
        for number, text in enumerate(paragraph["p"].split("\n\n")):
            for place, line in enumerate(text.split("\n")):
                listed = bullet(line)
                if listed and not _reply(line):
                    marks.add(listed[0])
                    made.append({"opinion": {}, "mark": listed[0], "text": listed[1]})
                else:
                    _go_on(made, line, apart=place == 0 and bool(number or made))
    count = sum(1 for block in made if "opinion" in block)
    replied = any("reply" in block for block in made)
    if len(marks) != 1 or (count < 2 and not replied):
        return []
    for block in made:
        for reply in block.get("reply", []):
            reply["speech"] = voices.key(ANSWER, reply["label"])
    return made


def _reply(line: str) -> Block | None:
    match = _REPLY.match(line)
    if not match or not (match["mark"] or match["label"]):
        return None
    label = (match["label"] or "").rstrip(" 　")
    found = {"speech": ANSWER, "label": label, "mark": match["mark"], "text": match["rest"]}
    return {key: value for key, value in found.items() if value is not None}


def _go_on(made: list[Block], line: str, *, apart: bool) -> None:
    """A line without a bullet: a reply, more of what stands open, or narrative."""
    last = made[-1] if made else {}
    reply = _reply(line) if "opinion" in last else None
    if reply:
        last.setdefault("reply", []).append(reply)
        return
    waiting = last["reply"][-1] if "reply" in last else last
    if "opinion" in last and (not apart or not waiting["text"]) and not (tells(line) or is_back_matter(line)):
        waiting["text"] += ("\n" if waiting["text"] else "") + line
    elif "p" in last and not apart:
        last["p"] += "\n" + line
    else:
        made.append({"p": line})

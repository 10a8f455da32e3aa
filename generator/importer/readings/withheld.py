"""Materials that the body says are not published."""

from __future__ import annotations

from dataclasses import dataclass

from generator.importer.body.blocks import Block, Narrative, sections_of
from generator.importer.words.habits import Habit
from generator.importer.words.numbers import bulleted

_SAYS = Habit(
    "says",
    r"(?P<what>[^。、※\s]{0,30}資料(?:\s?{digit}{1,3}(?:{dash}{digit}{1,2})?)?(?:{round_open}[^{round}]{1,30}{round_close})?).{0,60}?(?:(?:公表|公開)は?(?:しません|しない|いたしません|を控え)|非公[開表])",
    tells="公表しない資料",
    said=("この資料は公表しません", "、資料(青木）は非公表", "当日資料（図12)は公開はしない", "参考資料（図)(案)非公開", "資料は公表を控えます",
          "資料は公開いたしません", "資料1。当日資料（一）公開しません", "資料非公開", "資料 2は公開しません", "資料12-10は非公開", "資料123（一）は非公開", "資料1－2（一）は非公表"),
    unsaid=("資料は公表します", "非公開の資料"),
)  # fmt: skip
#: The reason is the sentence right after, headed so or not.
_REASON = Habit(
    "reason", r"^(?:[とに][^。、\n]{1,8}(?=[。、]))?[。、\s]*(?:ただし)?(?:【理由】|理由\s*{colon})?\s*(?P<reason>[^【】。\n]*?(?:ため|から|おそれがある)[^\n]*)",
    tells="公表しない理由",
    said=("個人情報を含むため", "理由：　審議中だから。\n次", "ただし【理由】漏れるおそれがある", "理由 ：個人の話のため", "【理由】ため", "。個人の話のため", "、\n審議中だから", "とする。\n理由：\n審議中だから",
          "といたします、個人の話のため", "にする。審議中だから", "とし、個人の話のため"),
    unsaid=("理由：不明", "次に挨拶した。個人の話のため退席", "次に\n個人の話のため退席", "とする【注】個人の話のため", "とすることになりました。個人の話のため", "とする\n個人の話のため", "とします、次に。個人の話のため",
            "と、個人の話。審議中だから"),
)  # fmt: skip
_POINTING = Habit("pointing", r"^(?:この|本)", said=("この資料", "本資料"), unsaid=("資料この",))


@dataclass(frozen=True)
class Unpublished:
    """A material that the body says is not published."""

    what: str
    """As the body calls it."""
    title: str
    reason: str
    """As printed; empty where none is."""


def unpublished_materials(blocks: list[Block]) -> list[Unpublished]:
    """The materials that the narrative says are not published, those of sections first."""
    found = [one for section in sections_of(blocks) for one in unpublished_materials(section.blocks)]
    plain = [block for block in blocks if isinstance(block, Narrative)]
    for number, block in enumerate(plain):
        says = _SAYS.read(block.text)
        if not says:
            continue
        following = "\n".join(b.text for b in plain[number + 1 : number + 4])
        reason = _REASON.read(f"{block.text[says.end() :]}\n{following}")
        marked = bulleted(says["what"])
        what = marked[1] if marked else says["what"]
        found.append(Unpublished(what, _POINTING.without(what), reason["reason"] if reason else ""))
    return found

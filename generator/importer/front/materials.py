"""The materials of a session, as its front part lists them."""

from __future__ import annotations

from generator.importer.front import material_looks as looks
from generator.importer.front.agenda_lines import unwrapped
from generator.importer.front.item_looks import BULLET
from generator.importer.front.rows import Row
from generator.importer.words.habits import Habit, Habits
from generator.importer.words.numbers import numbered
from generator.importer.words.roles import bare
from generator.importer.words.space import trim
from generator.japanese.lists import words_of

#: How a paper is kept from readers, as its entry says in brackets.
_STATUS = Habits(
    Habit(
        "withheld", r"{open}(?:この資料は)?(?:非公[開表]|公[開表](?:しな|を控え)[いる]|不開示)(?:資料|とする)?(?:[{colon}、。]\s*(?P<why>[^{bracket}]*))?{close}",
        tells="公開しない資料",
        said=("記録（非公開）", "記録【非公表：個人情報を含むため】", "記録(公開しない)", "記録（公開を控える）", "記録（公表しない、審査中のため）", "記録（不開示）", "記録（非公開資料）", "記録（非公開とする。審査中のため）",
              "記録（この資料は非公開）", "記録（非公開: ため）", "記録（非公開：）"),
        unsaid=("記録（非公開：理由（表）", "記録（公開）", "非公開の基準", "記録（非公開の基準）", "記録（非公開", "非公開）"),
    ),
    Habit(
        "collected", r"{open}[^{bracket}]{0,8}回収[^{bracket}]{0,4}{close}", tells="会議の後に回収した資料",
        said=("見積り（会議後回収）", "見積り【回収資料】", "見積り（回収）", "見積り（会議終了の後に回収します）"),
        unsaid=("ごみの回収", "見積り（回収", "回収）", "（ごみの資源回収について話す）", "（ごみと資源の全部のこと回収）", "（図）回収）", "（回収（図）"),
    ),
    Habit(
        "lent", r"{open}[^{bracket}]{0,6}貸[与出][^{bracket}]{0,4}{close}", tells="貸した資料",
        said=("図面（貸与）", "図面（貸出用）", "図面（傍聴者に貸与）"),
        unsaid=("図書の貸出", "図面（貸与", "貸与）", "（図書館における本の貸出）", "（貸与する奨学金）", "（図）貸与）", "（貸与（図）"),
    ),
    Habit(
        "browse", r"{open}[^{bracket}]{0,6}{viewed}(?:のみ|用|可)?{close}", tells="窓口で閲覧する資料",
        said=("台帳（閲覧のみ）", "台帳（窓口で閲覧）", "台帳（閲覧用）", "台帳（閲覧可）"),
        unsaid=("閲覧室", "台帳（閲覧", "閲覧）", "（資料の全部を机で閲覧）", "（閲覧室）", "（図）閲覧）"),
    ),
)  # fmt: skip

_FRAMES = words_of("open")

Material = dict[str, str | None]
"""What is printed of a paper: ``id``, ``no``, ``title``, ``size``, ``status`` and ``why`` it is kept, where they are found."""


def materials_of(rows: list[Row]) -> list[Material]:
    """The materials as listed; that they are public is not read from a list, that they are not is where it says so."""
    found: list[Material] = []
    for row in rows:
        if row.meaning != "materials":
            continue
        for line in unwrapped(row.text.split("\n")):
            for piece in looks.NEXT_ON_LINE.cut(line.strip()):
                material = material_of(piece)
                if material:
                    found.append({"id": f"m{len(found) + 1}", **material})
    return found


def material_of(piece: str) -> Material | None:
    """The paper that an entry of a list names; None for a heading, a sentence, or nothing."""
    text = BULLET.without(trim(piece, "|｜"))
    if looks.HEADING.reads(text):
        return None  # a heading over some of the papers
    if not text or looks.NO_MATERIAL.reads(text) or len(text) > 200 or text.endswith("。"):
        return None
    text = looks.OPENS.without(text)
    size = looks.SIZE.read(text)
    if size:
        text = text[: size.start()]
    text, status, why = _kept_from_readers(looks.LINKS.without(text))
    no, title = _numbered_title(text)
    return {
        "no": no if title else None,
        "title": title or bare(no or ""),
        "size": size["size"] if size else None,
        **({"status": status} if status else {}),
        **({"why": why} if why else {}),
    }


def _numbered_title(text: str) -> tuple[str | None, str]:
    """The number of an entry and its title: 資料1 計画, 計画（資料1）, (1) 計画, （1）【資料1】計画."""
    inline = numbered(text)
    words = inline.rest if inline else text
    match = looks.NUMBER.read(text) or (looks.NUMBER.read(words) if words.startswith(_FRAMES) else None)
    if match:
        return match["no"].strip(), trim(match["title"])
    behind = looks.NUMBER_BEHIND.read(words) or looks.NUMBER_APART.read(words)
    title = trim(words[: behind.start()]) if behind else ""
    if behind and title:
        return behind["no"], title
    return (inline.no, inline.rest) if inline else (None, text)


def _kept_from_readers(text: str) -> tuple[str, str | None, str | None]:
    """The entry without the words that say that its paper is not open to all, its status, and the printed reason."""
    row = _STATUS.read(text)
    found = row.read(text) if row else None
    if row is None or found is None:
        return text, None, None
    title = trim(f"{text[: found.start()]}{text[found.end() :]}")
    return (title, row.name, found.groupdict().get("why")) if title else (text, None, None)

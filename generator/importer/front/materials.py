"""The materials of a session, as its front part lists them."""

from __future__ import annotations

import re

from generator.importer.front.agenda_lines import unwrapped
from generator.importer.front.rows import Row
from generator.importer.words.habits import Habit, Habits
from generator.importer.words.numbers import numbered
from generator.importer.words.roles import bare
from generator.importer.words.space import trim
from generator.japanese.lists import pattern_of

_NOT_MATERIAL = pattern_of(r"^(?:{nothing}|無|{elsewhere}の{as_is}|{dash})。?$")
_MATERIAL_NO = pattern_of(
    r"^{open}?(?P<no>(?:参考|追加|当日|別添|配布|事前)?資料\s*(?:№|No\.?)?\s*[{digit}A-Za-z]*(?:[{dash}ー.．]{digit}+)*|{elsewhere}\s*{digit}*|次第){close}?[.．]?[\s:：]*(?P<title>.*)$"
)
_SIZE = pattern_of(
    r"\s*{open}(?P<size>[^{bracket}]{0,20}(?:PDF|ＰＤＦ|Word|Excel|PowerPoint|ワード|エクセル|一太郎|{digit}\s*(?:[KM]B|[ＫＭ]Ｂ|キロバイト|メガバイト))[^{bracket}]{0,30}){close}$",
    re.I,
)
#: Several files of one paper, each with its size, after the title.
_LINKS = pattern_of(r"\s*{square_open}[^{square}]*(?:ファイル|PDF|Word|Excel)[^{square}]*{square_close}.*$")
#: What pages add after a link that opens elsewhere.
_OPENS = pattern_of(
    r"\s*{open}?(?:新しい|新規|別)(?:ウ[ィイ]ンドウ|タブ)(?:で|が)?(?:開きます|開く|表示)?{close}?$"
)


#: How a paper is kept from readers, as its entry says in brackets.
_STATUS = Habits(
    Habit(
        "withheld",
        r"{open}(?:この資料は)?(?:非公[開表]|公[開表](?:しな|を控え)[いる]|不開示)(?:資料|とする)?(?:[{colon}、。]\s*(?P<why>[^{bracket}]*))?{close}",
        tells="公開しない資料",
        said=("記録（非公開）", "記録【非公表：個人情報を含むため】", "記録(公開しない)", "記録（公開を控える）", "記録（公表しない、審査中のため）", "記録（不開示）", "記録（非公開資料）", "記録（非公開とする。審査中のため）", "記録（この資料は非公開）",
              "記録（非公開: ため）", "記録（非公開：）"),
        unsaid=("記録（非公開：理由（表）", "記録（公開）", "非公開の基準", "記録（非公開の基準）", "記録（非公開", "非公開）"),
    ),
    Habit(
        "collected",
        r"{open}[^{bracket}]{0,8}回収[^{bracket}]{0,4}{close}",
        tells="会議の後に回収した資料",
        said=("見積り（会議後回収）", "見積り【回収資料】", "見積り（回収）", "見積り（会議終了の後に回収します）"),
        unsaid=("ごみの回収", "見積り（回収", "回収）", "（ごみの資源回収について話す）", "（ごみと資源の全部のこと回収）", "（図）回収）", "（回収（図）"),
    ),
    Habit(
        "lent",
        r"{open}[^{bracket}]{0,6}貸[与出][^{bracket}]{0,4}{close}",
        tells="貸した資料",
        said=("図面（貸与）", "図面（貸出用）", "図面（傍聴者に貸与）"),
        unsaid=("図書の貸出", "図面（貸与", "貸与）", "（図書館における本の貸出）", "（貸与する奨学金）", "（図）貸与）", "（貸与（図）"),
    ),
    Habit(
        "browse",
        r"{open}[^{bracket}]{0,6}{viewed}(?:のみ|用|可)?{close}",
        tells="窓口で閲覧する資料",
        said=("台帳（閲覧のみ）", "台帳（窓口で閲覧）", "台帳（閲覧用）", "台帳（閲覧可）"),
        unsaid=("閲覧室", "台帳（閲覧", "閲覧）", "（資料の全部を机で閲覧）", "（閲覧室）", "（図）閲覧）"),
    ),
)  # fmt: skip

Material = dict[str, str | None]
"""What is printed of a paper: ``id``, ``no``, ``title``, ``size``, ``status`` and ``why`` it is kept, where they are found."""


def materials_of(rows: list[Row]) -> list[Material]:
    """The materials as listed; that they are public is not read from a list, that they are not is where it says so."""
    found: list[Material] = []
    for row in rows:
        if row.meaning != "materials":
            continue
        for line in unwrapped(row.text.split("\n")):
            for piece in pattern_of(r"\s+(?=(?:参考|追加)?資料\s*{digit}+[\s:：])").split(line.strip()):
                material = _material(piece)
                if material:
                    found.append({"id": f"m{len(found) + 1}", **material})
    return found


def _material(piece: str) -> Material | None:
    text = pattern_of(r"^(?:{mark}|{bullet})\s*").sub("", trim(piece, "|｜"))
    if pattern_of(
        r"{frame}?(?:事前|当日|参考|配布|配付|送付|追加|席上|机上)*{papers}{framed}?|【[^】]*】{and}?【[^】]*】"
    ).fullmatch(
        text,
    ):
        return None  # a heading over some of the papers
    if not text or _NOT_MATERIAL.match(text) or len(text) > 200 or text.endswith("。"):
        return None
    text = _OPENS.sub("", text)
    size = _SIZE.search(text)
    if size:
        text = text[: size.start()]
    text, status, why = _kept_from_readers(_LINKS.sub("", text))
    match = _MATERIAL_NO.match(text)
    no, title = (match["no"].strip(), trim(match["title"])) if match else (None, text)
    if not match:
        inline = numbered(text)
        no, title = (inline.no, inline.rest) if inline else (None, text)
    return {
        "no": no if title else None,
        "title": title or bare(no or ""),
        "size": size["size"] if size else None,
        **({"status": status} if status else {}),
        **({"why": why} if why else {}),
    }


def _kept_from_readers(text: str) -> tuple[str, str | None, str | None]:
    """The entry without the words that say that its paper is not open to all, its status, and the printed reason."""
    row = _STATUS.read(text)
    found = row.read(text) if row else None
    if row is None or found is None:
        return text, None, None
    title = trim(f"{text[: found.start()]}{text[found.end() :]}")
    return (title, row.name, found.groupdict().get("why")) if title else (text, None, None)

"""Where something on a page stands, in the words of those who keep the minutes: 発言12の投票数, 資料2のリンク先."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from generator.site.atoms import HEADINGS, Atom, Spot

#: What an id says, by its shape. ``{}`` is the group.
_IDS = (
    (re.compile(r"agenda-a([\d-]+)"), "議題{}"),
    (re.compile(r"agenda-(.+)"), "議題 {} "),
    (re.compile(r"material-m(\d+)"), "資料{}"),
    (re.compile(r"material-(.+)"), "資料 {} "),
    (re.compile(r"withheld-(.+)"), "非公開の記録 {} "),
    (re.compile(r"correction-(.+)"), "訂正の記録 {} "),
    (re.compile(r"y(\d{4})"), "{}年度"),
)
#: What an element is, by its class.
_CLASSES = {
    "outcome": "結果", "detail": "投票数と決め方", "result": "結果", "speaker": "発言者", "side": "委員・職員の別", "said": "本文",
    "item-title": "題", "item-number": "番号", "pair-number": "番号", "person": "氏名", "status": "出欠", "group-label": "区分",
    "material-title": "名前", "withheld-words": "非公開の表示", "token": "非公開の表示", "why": "根拠へのリンク", "papers": "資料",
    "hint": "注記", "permalink": "番号", "banner": "断り書き", "lead": "紹介", "about": "説明", "chip": "印", "missing": "ここにない回の説明",
    "notice": "お知らせ", "quote-title": "引用の題", "legend": "記号の意味", "ledger-legend": "記号の意味と数", "nothing": "会議録の有無", "site-name": "サイトの名前", "contact": "問い合わせ先",
    "inferred": "注記", "unconfirmed": "自動読取の表示", "released-mark": "公開した日の表示", "released-note": "公開した日の表示", "corrected-mark": "訂正の印", "course": "経過",
}  # fmt: skip
_TAGS = {
    "title": "題（title）", "script": "スクリプト", "style": "様式", "time": "日付", "a": "リンク", "img": "図", "svg": "図", "rect": "図の棒",
    "h1": "見出し", "h2": "見出し", "h3": "見出し", "h4": "見出し", "h5": "見出し", "h6": "見出し", "caption": "表の題", "figcaption": "図の題",
    "button": "ボタン", "input": "入力欄", "label": "入力欄の名前", "form": "入力欄", "iframe": "ほかのページの埋込み", "rt": "ふりがな",
    "ruby": "ふりがなの付いた字", "base": "アドレスのもと",
}  # fmt: skip
_ATTRIBUTES = {
    "href": "リンク先", "alt": "図の説明（alt）", "datetime": "日付", "aria-label": "読み上げる言葉", "id": "アドレス（id）",
    "action": "送り先", "content": "説明（meta）", "data-citation": "引用のための題", "colspan": "表の結合", "rowspan": "表の結合",
    "style": "様式", "hidden": "表示", "data-label": "欄の名前", "lang": "言語",
}  # fmt: skip
_PARTS_OF_THE_FRAME = {
    "header": "ページの上",
    "footer": "ページの下",
    "nav": "案内や目次",
    "head": "ページの頭（head）",
}


def names_on(page: Iterable[Atom]) -> dict[str, str]:
    """By id, what a page itself calls a passage: the number shown beside a remark, the words of a heading."""
    found: dict[str, str] = {}
    for atom in page:
        if atom.kind != "text" or not _in(atom.spot, "article"):
            continue
        if "permalink" in atom.spot.classes:
            found.setdefault(atom.spot.attributes.get("href", "")[1:], atom.value)
        elif atom.spot.tag in HEADINGS and atom.spot.id:
            found.setdefault(atom.spot.id, f"「{_short(atom.value)}」")
            found.setdefault(f"{atom.spot.id}-withheld", f"「{_short(atom.value)}」の非公開の部分")
    return found


def anchor_of(spot: Spot) -> str:
    """The id by which the place can be opened; a note under a remark goes by the remark before it."""
    return next((one.id for one in spot.upwards() if one.id and one.id != "main"), "") or (
        spot.last_id if _in(spot, "article") else ""
    )


def place(atom: Atom, names: Mapping[str, str]) -> str:
    """Where it stands and what it is: 非公開の記録 w1 の「理由」. ``names``: of the page as it should be (``names_on``)."""
    part = _part(atom)
    if part.startswith("スクリプト"):
        return part
    where = _where(atom.spot, names)
    return f"{where}の{part}".replace(" の", " の") if where else part


def _in(spot: Spot, tag: str) -> bool:
    return any(one.tag == tag for one in spot.upwards())


def _where(spot: Spot, names: Mapping[str, str]) -> str:
    for tag, words in _PARTS_OF_THE_FRAME.items():
        if _in(spot, tag) and not _in(spot, "article"):
            return words
    anchor = anchor_of(spot)
    by_shape = (words.format(m[1]) for shape, words in _IDS if (m := shape.fullmatch(anchor)))
    named = names.get(anchor) or next(by_shape, "")
    row = next((one for one in spot.upwards() if one.tag in ("tr", "li") and one.name), None)
    if row and not any(one.id for one in spot.upwards() if one.tag == row.tag):
        kind = "表の「{}」の行" if row.tag == "tr" else "「{}」の項"
        return _heading(spot) + kind.format(_short(row.name))
    return named or _heading(spot).removesuffix("、")


def _heading(spot: Spot) -> str:
    return f"「{_short(spot.heading)}」、" if spot.heading else ""


def _part(atom: Atom) -> str:
    if atom.kind == "comment":
        return "見えない注釈"
    if atom.kind == "attribute":
        return _attribute(atom)
    for spot in atom.spot.upwards():
        found = _element(spot)
        if found:
            return found
    return "文字"


def _attribute(atom: Atom) -> str:
    if atom.name.startswith("on") or (atom.spot.tag == "script" and atom.name == "src"):
        return "スクリプト"
    if atom.name == "src":
        return "図の置き場所" if atom.spot.tag == "img" else _TAGS.get(atom.spot.tag, "属性 src")
    if atom.spot.tag == "link":
        return "見た目（スタイルシート）への参照"
    if atom.name == "class":
        return f"{_part(Atom('tag', atom.spot.tag, '', atom.spot))}の見た目の区分"
    return _ATTRIBUTES.get(atom.name, f"属性 {atom.name}")


def _element(spot: Spot) -> str:
    if spot.tag in ("script", "base", "iframe", "object", "embed"):
        return _TAGS.get(spot.tag, "埋め込んだもの")
    if spot.tag == "meta":
        return "説明（meta）"
    if spot.attributes.get("data-label"):
        return f"「{spot.attributes['data-label']}」"
    if spot.tag == "dd" and spot.name:
        return f"「{_short(spot.name)}」"
    named = next((_CLASSES[name] for name in spot.classes if name in _CLASSES), "")
    return named or _TAGS.get(spot.tag, "")


def _short(words: str) -> str:
    return words if len(words) <= 24 else f"{words[:24]}…"

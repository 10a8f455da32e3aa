"""What the model does not know, told so that the editor finds what was meant: keys, words, kinds of blocks."""

from __future__ import annotations

import difflib
import re
from typing import Any

from pydantic import BaseModel

from generator.archive.beside import words_beside_a_token
from generator.japanese.lists import pattern_of
from generator.model.blocks import BLOCK_KEYS, OUTER_KEYS, block_kind
from generator.model.shapes import keys_at
from generator.problems.problem import Path, Place, Problem

#: ``text：…``: a key whose colon is full-width, so that YAML takes it all for one word.
_FULL_WIDTH_COLON = re.compile(r"[A-Za-z_-]+[ ]*：")
_IS_SECRET = re.compile(r"(?i:pass(word|wd|phrase)?|pw|secret|token)|パスワード|暗証番号")
_SECRET = (
    "パスワードは、どのファイルにも書きません。この行を消してください。このファイルを人に渡したり、控えに残したりしていたら、"
    "パスワードを変えてください。送るときに打つか、パソコンの資格情報の保管場所に覚えさせます。"
)


def name_of(path: Path) -> str:
    """How a place is named to the editor: ``sittings の1番目の date``."""
    parts = [f"{step + 1}番目" if isinstance(step, int) else str(step) for step in path[-3:]]
    return "「" + " の ".join(parts) + "」" if parts else "ファイル"


def short(value: Any) -> str:
    """A value as it is quoted to the editor."""
    if isinstance(value, dict) and not value:
        return "空"
    if isinstance(value, dict):
        return "「" + "、".join(str(k) for k in list(value)[:4]) + "」の並び"
    if isinstance(value, list):
        return f"{len(value)}個の並び"
    text = "（空）" if value is None else str(value)
    return f"「{text[:30]}…」" if len(text) > 30 else f"「{text}」"


def slip_in_key(key: str) -> str | None:
    """How to mend a key that YAML could read, but not as it was meant."""
    if _FULL_WIDTH_COLON.match(key):
        return "全角のコロン「：」を、半角の「: 」（後に空白）に直してください。"
    if key.startswith("　"):
        return "行頭の全角の空白を、半角の空白に直してください。"
    if pattern_of(r"(?!-)[{dash}ー・]").match(key):
        return f"行頭の「{key[0]}」を、半角の「- 」（後に空白）に直してください。"
    if re.match("-[^ ]", key):
        return "行頭の「-」の後に、半角の空白を一つ入れてください。"
    return None


def unknown_word(file: str, path: Path, found: str, expected: str, description: str) -> Problem:
    """``description`` gives words as ``open: 公開、closed: 非公開``, so that Japanese leads to the word."""
    words = re.findall(r"'([^']*)'", expected)
    meanings = re.findall(r"([a-z_]+): ([^、。（）]+)", description)
    shown = [f"{word}（{dict(meanings)[word]}）" if word in dict(meanings) else word for word in words]
    meant = [word for word, meaning in meanings if found and meaning.startswith(found)]
    near = meant or difflib.get_close_matches(found, words, 1, 0.5)
    hint = f"「{near[0]}」ではありませんか。" if near else ""
    return Problem(
        "unknown-word",
        Place(file, path=path),
        f"{name_of(path)}の{short(found)}は決められた言葉ではありません。",
        f"{hint}使える言葉: {'、'.join(shown)}。",
        tuple(near[:1]),
    )


def unknown_key(
    file: str, path: Path, loc: tuple[str | int, ...], model: type[BaseModel], value: Any
) -> Problem:
    """A key that the model does not know there, with the nearest that it does."""
    key = str(path[-1])
    known = sorted(keys_at(model, loc[:-1]))
    near = difflib.get_close_matches(key, known, 1, 0.6)
    if value is None and not key.isascii() and not _FULL_WIDTH_COLON.match(key):
        # "{text: 約6,000円}": the comma ended the value and began a key without one.
        message = f"「{key}」が項目名として読まれました。"
        fix = '「{ }」の中で値に半角のコンマを使うときは、値の全体を半角の二重引用符 " で囲んでください。'
        return Problem("unknown-key", Place(file, path=(*path[:-1], f"{key}\0key")), message, fix)
    beside = words_beside_a_token(file, path, loc, value)
    if beside:
        return beside
    hint = f"「{near[0]}」ではありませんか。" if near else f"ここに書ける項目: {'、'.join(known)}。"
    hint = _SECRET if _IS_SECRET.fullmatch(key) else slip_in_key(key) or hint
    return Problem(
        "unknown-key",
        Place(file, path=(*path[:-1], f"{key}\0key")),
        f"知らない項目「{key[:60]}{'…' if len(key) > 60 else ''}」があります。",
        hint,
        tuple(near) if hint.endswith("ではありませんか。") else (),
    )


def unknown_block(file: str, path: Path, value: Any) -> Problem:
    """A block of no kind, or of a kind that may not stand there."""
    known = block_kind(value)
    if known:
        return _misplaced_block(file, path, known.strip("<>"))
    keys = [str(k) for k in value] if isinstance(value, dict) else []
    near = next((m for k in keys for m in difflib.get_close_matches(k, BLOCK_KEYS, 1, 0.6)), None)
    hint = f"「{near}」ではありませんか。" if near else ""
    if isinstance(value, str):
        hint = f"地の文なら「- p: {value[:10]}{'…' if len(value) > 10 else ''}」のように書いてください。"
    return Problem(
        "unknown-block",
        Place(file, path=path),
        f"段落の種類が分かりません（{short(value)}）。",
        f"{hint}段落は {'、'.join(BLOCK_KEYS)} のどれかで始めてください。",
    )


def _misplaced_block(file: str, path: Path, kind: str) -> Problem:
    inside = "、".join(key for key in BLOCK_KEYS if key not in OUTER_KEYS)
    return Problem(
        "misplaced-block",
        Place(file, path=path),
        f"「{kind}」は、発言・意見・引用・箇条書きの項目・表の欄の中には置けません。",
        f"外に出して、発言と同じ段に書いてください。中に置けるのは {inside} です。",
    )

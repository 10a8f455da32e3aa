"""The success criteria of JIS X 8341-3:2016 at levels A and AA, and what a test found of each."""

from __future__ import annotations

from generator.model.council import Accessibility
from generator.pages import markup
from generator.pages.html import NOTHING, Html
from generator.pages.markup import escape

CRITERIA = (
    ("1.1.1", "A", "非テキストコンテンツ"),
    ("1.2.1", "A", "音声だけ及び映像だけ（収録済み）"),
    ("1.2.2", "A", "キャプション（収録済み）"),
    ("1.2.3", "A", "音声解説又はメディアに対する代替コンテンツ（収録済み）"),
    ("1.2.4", "AA", "キャプション（ライブ）"),
    ("1.2.5", "AA", "音声解説（収録済み）"),
    ("1.3.1", "A", "情報及び関係性"),
    ("1.3.2", "A", "意味のある順序"),
    ("1.3.3", "A", "感覚的な特徴"),
    ("1.4.1", "A", "色の使用"),
    ("1.4.2", "A", "音声の制御"),
    ("1.4.3", "AA", "コントラスト（最低限レベル）"),
    ("1.4.4", "AA", "テキストのサイズ変更"),
    ("1.4.5", "AA", "文字画像"),
    ("2.1.1", "A", "キーボード"),
    ("2.1.2", "A", "キーボードトラップなし"),
    ("2.2.1", "A", "タイミング調整可能"),
    ("2.2.2", "A", "一時停止、停止及び非表示"),
    ("2.3.1", "A", "3回のせん光又はしきい値以下"),
    ("2.4.1", "A", "ブロックスキップ"),
    ("2.4.2", "A", "ページタイトル"),
    ("2.4.3", "A", "フォーカス順序"),
    ("2.4.4", "A", "リンクの目的（コンテキスト内）"),
    ("2.4.5", "AA", "複数の手段"),
    ("2.4.6", "AA", "見出し及びラベル"),
    ("2.4.7", "AA", "フォーカスの可視化"),
    ("3.1.1", "A", "ページの言語"),
    ("3.1.2", "AA", "一部分の言語"),
    ("3.2.1", "A", "フォーカス時"),
    ("3.2.2", "A", "入力時"),
    ("3.2.3", "AA", "一貫したナビゲーション"),
    ("3.2.4", "AA", "一貫した識別性"),
    ("3.3.1", "A", "エラーの特定"),
    ("3.3.2", "A", "ラベル又は説明"),
    ("3.3.3", "AA", "エラー修正の提案"),
    ("3.3.4", "AA", "エラー回避（法的、金融及びデータ）"),
    ("4.1.1", "A", "構文解析"),
    ("4.1.2", "A", "名前、役割及び値"),
)
_KNOWN = {number for number, _, _ in CRITERIA}


def criteria_table(about: Accessibility) -> Html:
    """What the test found of each criterion; nothing until a keeper has written of one. What is not named is untested."""
    found = {
        **dict.fromkeys(about.not_applicable, ("なし", "適合（当てはまるものがない）")),
        **dict.fromkeys(about.passed, ("あり", "適合")),
        **dict.fromkeys(about.failed, ("あり", "不適合")),
    }
    if not found:
        return NOTHING
    others = tuple((number, "追加", "") for number in found if number not in _KNOWN)
    rows = (
        (escape(f"{number} {name}".strip()), escape(level), *map(escape, found.get(number, ("", "未試験"))))
        for number, level, name in (*CRITERIA, *others)
    )
    return markup.table("達成基準ごとの結果", ("達成基準", "適合レベル", "適用", "結果"), rows)

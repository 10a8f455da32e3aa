"""What each form cannot say, so that nobody takes a form for the whole."""

from __future__ import annotations

COLUMNS = (
    "JSON", "国会会議録の形", "Akoma Ntoso", "Popolo・OCD", "OParl の形",
    "Parla-CLARIN", "CSV など",
)  # fmt: skip
_ALL, _NONE = "あり", "なし"
LOSSES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("すべての文字", (_ALL, _ALL, _ALL, _ALL, "なし（ファイルへのリンクだけ）", _ALL, _ALL)),
    ("ふりがな、原文のまま、伏せ字の印", (_ALL, "文字だけ", "一部", "文字だけ", _NONE, "一部", "文字だけ")),
    ("表、箇条書き", (_ALL, "文字だけ", _ALL, "文字だけ", _NONE, "文字だけ", "文字だけ")),
    ("呼び方と人の区別", (_ALL, "呼び方だけ", "呼び方を一つの人として", "呼び方だけ", _NONE, "呼び方だけ", _ALL)),
    ("採決によらない決定", (_ALL, _NONE, "結果の言葉", "動議", "結果の言葉", "注", _ALL)),
    ("一人ごとの表決", (_ALL, _NONE, "数だけ", _ALL, _NONE, _NONE, _ALL)),
    ("公開していないことの印", (_ALL, "言葉で", "印と言葉", "言葉で", "印", "印と言葉", _ALL)),
    ("公開していないものの根拠、理由、決めた者、期間", (_ALL, _NONE, "独自の拡張", _NONE, "一覧へのリンク", _NONE, _ALL)),
    ("訂正", (_ALL, "更新の日だけ", "経過", _NONE, "更新の日だけ", "経過", _ALL)),
    ("公開期間が終わった会議", (_NONE, _NONE, _NONE, _NONE, "印", _NONE, "収録の状況の表に")),
    ("取り下げた、アドレスが変わった会議", ("入口のファイルに", _NONE, _NONE, _NONE, "印", _NONE, "収録の状況の表に")),
)  # fmt: skip

"""The kinds of things that Office files hide, each with its code and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass

_SAVE = "直したら、保存し直したファイルと入れ替えてください。"
_WORDS = f"見せない文字は消し、見せてよい文字は普通の色と大きさにしてください。{_SAVE}"


@dataclass(frozen=True)
class Kind:
    """A kind of finding: the code of its rule, what it is in Japanese, and how to mend it."""

    code: str
    what: str
    fix: str

    @property
    def is_unsure(self) -> bool:
        """Whether a reader may see it all the same."""
        return self.code == "file-unjudged"


# words that are there and cannot be read
VANISHED = Kind("file-hidden-words", "隠し文字", _WORDS)
SAME_COLOUR = Kind("file-hidden-words", "背景と同じ色の文字", _WORDS)
CLEAR = Kind("file-hidden-words", "透明な文字", _WORDS)
TINY = Kind("file-hidden-words", "読めないほど小さい文字", _WORDS)
OFF_PAGE = Kind("file-hidden-words", "ページの外にある文字", _WORDS)
HIDDEN_SHAPE = Kind(
    "file-hidden-words",
    "非表示にした図形の文字",
    f"「オブジェクトの選択と表示」で非表示の図形を表示し、要らなければ消してください。{_SAVE}",
)
COVERED = Kind(
    "file-hidden-words",
    "図形で覆われた文字",
    f"上に重ねた図形を動かし、下の文字を消してください。塗っただけの文字は取り出せます。{_SAVE}",
)
IN_CODE = Kind(
    "file-hidden-words",
    "表示されないフィールドの文字",
    f"Alt＋F9 でフィールドコードを表示し、見せない文字を消してください。{_SAVE}",
)
MERGED_AWAY = Kind(
    "file-hidden-words",
    "結合したセルの下に隠れた文字",
    f"セルの結合を解いて、下の文字を消してください。{_SAVE}",
)
HIDDEN_FORMAT = Kind(
    "file-hidden-words",
    "表示形式で隠した値",
    f"セルの表示形式を「標準」に戻し、見せない値は消してください。{_SAVE}",
)
UNUSED_NOTE = Kind(
    "file-hidden-words",
    "本文から指されていない注",
    f"見せない注は消してください。新しい文書に写すと消えます。{_SAVE}",
)
CUT_OFF = Kind("file-hidden-words", "行の高さが足りず見えない文字", _WORDS)

# changes and comments
TRACKED = Kind(
    "file-changes",
    "変更履歴",
    f"「校閲」で変更をすべて承諾するか元に戻し、履歴の記録も止めてください。{_SAVE}",
)
COMMENTS = Kind("file-changes", "コメント", f"「校閲」でコメントをすべて削除してください。{_SAVE}")
REMARK_FIELD = Kind(
    "file-metadata",
    "ファイルのプロパティの「コメント」",
    f"「ファイル」→「情報」→「プロパティ」でコメントの欄を空にしてください。{_SAVE}",
)

# parts that are not shown
HIDDEN_ROWS = Kind(
    "file-hidden-words", "表示されない行", f"行を再表示し、要らなければ消してください。{_SAVE}"
)
FILTERED_ROWS = Kind(
    "file-hidden-words", "フィルターで隠れた行", f"フィルターを外し、見せない行は消してください。{_SAVE}"
)
HIDDEN_COLUMNS = Kind(
    "file-hidden-words", "表示されない列", f"列を再表示し、要らなければ消してください。{_SAVE}"
)
HIDDEN_SHEET = Kind(
    "file-hidden-words", "非表示のシート", f"シートを再表示し、要らなければ削除してください。{_SAVE}"
)
VERY_HIDDEN_SHEET = Kind(
    "file-hidden-words",
    "メニューからは再表示できないシート",
    "見せるシートだけを新しいブックに写すか、PDF にしてください。",
)
HIDDEN_SLIDE = Kind(
    "file-hidden-words", "非表示スライド", f"非表示スライドは削除するか、表示に戻してください。{_SAVE}"
)
OLD_SLIDE = Kind(
    "file-inside",
    "どこにも表示されないスライド",
    "見せるスライドだけを新しいファイルに写すか、PDF にしてください。",
)
HIDDEN_PICTURE = Kind(
    "file-hidden-words", "見えない所にある図", f"図を表示し、要らなければ消してください。{_SAVE}"
)
HIDDEN_NAME = Kind(
    "file-hidden-words",
    "表示されない名前の定義",
    f"「数式」→「名前の管理」で確かめ、要らない名前を消してください。{_SAVE}",
)
EXTERNAL_CACHE = Kind(
    "file-inside",
    "ほかのファイルから写した値の控え",
    f"「データ」→「リンクの編集」でリンクを解除してください。{_SAVE}",
)
PIVOT_CACHE = Kind(
    "file-inside",
    "ピボットテーブルの元データの控え",
    "見せる表だけを値として新しいブックに写すか、PDF にしてください。",
)
STORED_DATA = Kind(
    "file-inside",
    "画面に出ないデータ",
    "見せる内容だけを新しいファイルに写すか、PDF にしてください。「ドキュメント検査」でも消せます。",
)
UNUSED_MARGIN = Kind(
    "file-hidden-words",
    "使われていないヘッダーやフッター",
    f"「先頭ページのみ別指定」などを一度入れて、見せない文字を消してください。{_SAVE}",
)
OLD_VERSION = Kind(
    "file-inside", "前の版", f"「ファイル」→「バージョン」で前の版をすべて削除してください。{_SAVE}"
)
NOTES = Kind(
    "file-hidden-words", "発表者のノート", f"ノートの文字を消すか、スライドだけを PDF にしてください。{_SAVE}"
)

# what is packed in
EMBEDDED = Kind(
    "file-inside",
    "埋め込まれたファイル",
    f"埋め込んだものを消すか、図として貼り直してください。元の表がまるごと入っていることがあります。{_SAVE}",
)
CHART_DATA = Kind(
    "file-inside",
    "グラフに出ていない元の表の値",
    f"グラフを図として貼り直すか、グラフの元の表から見せない値を消してください。{_SAVE}",
)
UNKNOWN_PART = Kind(
    "file-inside",
    "この文書では使われていないファイル",
    "文書を開き、名前を付けて保存し直したファイルと入れ替えてください。",
)
MACRO = Kind("file-unsafe", "マクロ", "マクロのない形式（.docx、.xlsx、.pptx）で保存し直してください。")
ACTIVE = Kind("file-unsafe", "動く部品（ActiveX など）", f"部品を消すか、PDF にしてください。{_SAVE}")

# names beside the contents
NAME = Kind(
    "file-metadata",
    "名前",
    "「minutes clean ファイル」で名前を消した写しを作り、入れ替えてください。Office の「ドキュメント検査」でも消せます。",
)
PERSON = Kind(
    "file-metadata",
    "名前",
    "Office の「ドキュメント検査」で個人情報を消し、保存し直したファイルと入れ替えてください。",
)
TITLE = Kind(
    "file-metadata",
    "文書に書かれていない言葉",
    "「minutes clean ファイル」で消した写しを作り、入れ替えてください。残してよい題なら、そのままでかまいません。",
)
PATH = Kind(
    "file-metadata",
    "利用者の名前の入った、パソコンの中の場所",
    f"リンクやテンプレートの指定を外してください。保存した場所の記録なら、「minutes clean ファイル」で消した写しができます。{_SAVE}",
)
REPLACE_PICTURE = "写真を minutes clean で記録のない写しにしてから、文書に貼り直してください。"
"""How to mend what a picture within a file tells."""

# what nobody can tell
_LOOK = "ファイルを開いて、人の目で確かめてください。"
LOCKED = Kind(
    "file-unjudged",
    "パスワードで守られたファイル",
    f"パスワードのないファイルにしてください。できないときは、{_LOOK}",
)
OLD_FORMAT = Kind(
    "file-unjudged",
    "古い形式のファイル",
    f"新しい形式（.docx、.xlsx、.pptx）か PDF で保存し直してください。できないときは、{_LOOK}",
)
UNREADABLE = Kind(
    "file-unjudged", "読み取れないところ", f"Office で開いて保存し直してください。できないときは、{_LOOK}"
)
UNSURE_COVER = Kind("file-unjudged", "文字の前に重ねた図形", f"下に文字が隠れていないか、{_LOOK}")
AUTOMATIC = Kind(
    "file-unjudged",
    "黒い地の上の、色を決めていない文字",
    f"見せる文字なら色を白に決め、見せない文字なら消してください。できないときは、{_LOOK}",
)
OVER_PICTURE = Kind(
    "file-unjudged",
    "背景の図の上にあるのでなければ見えない、紙と同じ色の文字",
    f"見えない文字なら消してください。できないときは、{_LOOK}",
)
CONDITIONAL = Kind(
    "file-unjudged",
    "条件付き書式で、背景と同じ色になったり消えたりすることのある文字",
    f"「ホーム」→「条件付き書式」→「ルールの管理」で確かめ、見せない文字は消してください。できないときは、{_LOOK}",
)
CROPPED = Kind(
    "file-unjudged",
    "切り取って見えなくした図の部分",
    f"「図の圧縮」で「トリミング部分を削除する」を選んでください。できないときは、{_LOOK}",
)
FOREIGN = Kind("file-unjudged", "中を調べられない部分", f"PDF にしてください。できないときは、{_LOOK}")

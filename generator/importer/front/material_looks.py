"""How entries of a list of materials are printed, and the lines between them that are none."""

from __future__ import annotations

import re

from generator.importer.words.habits import Habit

NO_MATERIAL = Habit(
    "no material", r"^(?:{nothing}|無|{elsewhere}の{as_is}|{dash})。?$", tells="資料がないこと",
    said=("なし", "特になし。", "該当なし", "該当無し", "無", "別紙のとおり", "別添の通り。", "－"),
    unsaid=("なしの木", "資料なし", "別紙"),
)  # fmt: skip
HEADING = Habit(
    "heading of materials", r"^(?:{frame}?{papers_as}*{papers}{framed}?|【[^】]*】{and}?【[^】]*】)$", tells="資料の一部の上の見出し",
    said=("【当日配布資料】", "事前送付資料", "参考資料", "配付書類", "資料", "[追加資料]", "席上配布資料", "机上配布資料", "【資料】及び【参考】", "【資料】【参考】", "【】【】"),
    unsaid=("資料1", "新資料", "資料について", "計画の資料", "（資料）", "【資】料】【参考】", "【資料】【参】考】", "【資料】と【参考】", "新【資料】【参考】"),
)  # fmt: skip
NUMBER = Habit(
    "number of a material",
    r"^{open}?(?P<no>(?:{papers_as}|{elsewhere})?資料\s*(?:№|No\.?|{dash}(?={digit}))?\s*(?:{round_open}{digit}{1,2}{round_close}|[{digit}A-Za-z]*(?:[{dash}ー.．]{digit}+)*)|{elsewhere}\s*{digit}*|次第){close}?[.．\s{colon}]*(?P<title>.*)",
    tells="資料の番号",
    said=("資料1　計画", "【資料12】計画", "(参考資料) 計画", "資料№1：計画", "資料 No.3．計画", "資料No 4. 計画", "資料 Ab-2 計画", "資料1－2－13 計画", "資料2ー1 計画", "資料2.1 計画", "資料2．1",
          "当日資料 計画", "追加資料", "別添資料1: 計画", "別紙 2　計画", "別添12", "別紙　計画", "次第", "資料(1)計画", "資料（12） 計画", "資料-1 計画", "配布資料", "事前資料", "資料1.2：計画"),
    unsaid=("計画（資料1）", "本日の資料", "別表1", "資"),
)  # fmt: skip
#: 計画（資料1）: behind the title, in brackets.
NUMBER_BEHIND = Habit(
    "number behind the title",
    r"\s*{open}(?P<no>{papers_as}?資料\s?(?:№|No\.|{dash})?[{digit}A-Z]+(?:[{dash}ー.．、，,・]{digit}+)*){close}$",
    tells="題の後の括弧に入れた資料の番号",
    said=("計画（資料1）", "計画　 (資料4-1)", "条例　【資料3,4】", "計画（参考資料 12）", "計画(1)（資料№1）", "計画（資料No.3）", "計画（資料B）", "計画（資料-1）", "計画（資料3・4）", "計画（資料3、4）", "計画（資料3，4）", "計画（資料1ー2-34）", "計画（資料1.2）", "計画（資料1．2）"),
    unsaid=("計画（資料）", "計画（資料1）について", "計画（前回の資料1）", "資料1　計画", "計画（資料1, 計画）", "計画（資料  1）", "計画（資料a）", "計画資料1）", "計画（資料No3）", "計画（資料1-）"),
)  # fmt: skip
#: 計画について　資料1: behind the title, after room.
NUMBER_APART = Habit(
    "number behind room",
    r"\s+(?P<no>{papers_as}?資料\s?(?:№|No\.)?{digit}+(?:{dash}{digit}+)*)$",
    tells="題の後の空きに続く資料の番号",
    said=(
        "計画について 資料1",
        "計画（案）　参考資料 12",
        "計画  資料№3",
        "計画 資料No.4",
        "計画　資料1-2",
        "計画　資料1-12",
    ),
    unsaid=("計画資料1", "計画 資料", "計画 資料1 変更", "前回資料 1", "計画 前の資料1", "計画 資料1-"),
)
SIZE = Habit(
    "size of a file",
    r"\s*{open}(?P<size>[^{bracket}]{0,20}(?:PDF|ＰＤＦ|Word|Excel|PowerPoint|ワード|エクセル|一太郎|{digit}\s*(?:[KM]B|[ＫＭ]Ｂ|キロバイト|メガバイト))[^{bracket}]{0,30}){close}$",
    tells="ファイルの種類と大きさ",
    flags=re.I,
    said=("計画（PDF）", "計画 [PDF：123KB]", "計画（ＰＤＦ形式）", "計画（Word文書）", "計画（Excel）", "計画（PowerPoint）", "計画（ワード）", "計画（エクセル）", "計画（一太郎）", "計画（別添 12 KB）",
          "計画（3MB）", "計画（３ＫＢ）", "計画（３ＭＢ）", "計画（12キロバイト）", "計画（3メガバイト、12ページ）", "計画（pdf）", "計画（図（PDF）", "計画  （容量は  3MB）"),
    unsaid=("計画（PDF）の説明", "計画（3）", "計画（KB）", "計画（PDF（1）", "PDF", "計画（図（PDF3（1）", "計画（会議の後に市のホームページに公開したものは3MBです）",
            "計画（3MBですが、ホームページに公開したものは図を省いたのでこれより小さくなっています）"),
)  # fmt: skip
#: Several files of one paper, each with its size, after the title.
LINKS = Habit(
    "links to files", r"\s*{square_open}[^{square}]*(?:ファイル|PDF|Word|Excel)[^{square}]*{square_close}.*", tells="ファイルへのリンク",
    said=("計画［PDFファイル］", "計画 [Word 1MB] [Excel]", "計画　[Excel]", "計画［別のファイル 1］", "計画 [PDF (1MB)]", "計画[ファイル]", "計画[PDF]ほか", "計画[別[PDF]"),
    unsaid=("計画（PDF）", "計画［別表］", "計画[PDF", "計画［PDF［1］"),
)  # fmt: skip
#: What pages add after a link that opens elsewhere.
OPENS = Habit(
    "opens elsewhere", r"\s*{open}?(?:新しい|新規|別)(?:ウ[ィイ]ンドウ|タブ)[でが]?(?:開きます|開く|表示)?{close}?$", tells="新しいウィンドウで開くという添え書き",
    said=("計画（新しいウィンドウで開きます）", "計画 新規ウインドウで開く", "計画　別タブで表示", "計画[別タブが開きます]", "計画 別ウィンドウ"),
    unsaid=("計画 新しい窓", "計画 新しいタブで開きますか", "新しいウィンドウで開きます。計画"),
)  # fmt: skip
NEXT_ON_LINE = Habit(
    "next on the line", r"\s+(?=(?:参考|追加)?資料\s*{digit}+[\s{colon}.．])|\s+(?=[①-⑳]|{dot}\S)|(?<=次第)、|、(?=資料{digit})",
    said=("資料1 計画 資料2 予算", "資料1 計画　参考資料1：予算", "資料1 計画  追加資料 12: 予算", "資料1．計画　資料2．予算", "資料1.計画 資料2.予算", "①計画　②予算", "①計画  ⑳予算", "・次第　・名簿", "名簿、資料1「計画」", "次第、委員名簿"),
    unsaid=("資料1 計画資料2 予算", "資料1 計画 資料", "資料1 計画 資料2", "計画 別資料2 予算", "計画①", "計画 ・ 予算", "計画、別資料1 計画", "計画、資料「計画」"),
)  # fmt: skip

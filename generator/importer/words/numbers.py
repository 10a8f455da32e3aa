"""The numbers that begin headings and list items: 1, (1), ①, ア, 第1号 … as printed, and their kind."""

from __future__ import annotations

import contextlib
import unicodedata
from dataclasses import dataclass

from generator.importer.words.habits import Habit, Habits, remembered
from generator.importer.words.space import squeeze, trim_start
from generator.japanese import numerals
from generator.japanese.lists import text_of

#: What a number looks like; rows of one name are of one rank.
NUMBERS = Habits(
    Habit("bill", r"^(?:{era}(?:元|{digit}{1,2})年)?{bill}\s*第?\s*(?:{digit}|{numeral})+(?:\s*号|番(?=[\s、]))?(?:議案)?(?:{colon}|[.．])?(?!{digit}|[年月日回人件点]|\s*号|から|まで)",
          tells="議案や日程の番号", said=("議案第1号　計画", "議案第12号議案", "協議一八．計画", "報告1:計画", "発議 第 4 号 計画", "日程第３", "陳情二.計画", "追加日程2",
                    "議員提出議案2", "議2", "報第9号", "諮問2", "承認2", "請願2", "認定2", "同意2", "協議案2", "日程3番　計画", "日程2番、会期の決定", "議事3番目の計画", "意見書2", "意見書案2", "意見案2", "議題2", "令和3年請願第2号　計画", "平成元年陳情第1号　計画", "令和12年請願第2号　計画",
                    "議事2", "次第2", "案件2", "審議事項2", "議決事項2", "その他報告事項1", "決議事項2", "報告事項2", "協議事項2"),
              unsaid=("前の議案1", "議案第12号から第3号まで", "報告1から", "承認1まで", "議案3年", "議事5点", "意見書9回", "案件2人",
                      "議案4 号から", "認定7月", "日程8日", "議題6件")),
    Habit("bill", r"^(?:議\s+案|報\s+告|日\s+程|請\s+願|陳\s+情)\s*第\s*{digit}+\s*号", tells="一字ずつ離した議案などの番号",
          said=("議 案 第 1 号 計画", "議　　案　　第１０  号　計画", "報  告 第  2 号 計画", "報 告第1号", "日  程  第 3 号", "日 程第1号", "請  願第 6 号", "請 願 第1号", "陳  情 第 7号", "陳 情第1号"),
          unsaid=("次の議 案 第 1 号", "議 案 第 号", "議 案 第 1 回", "議 案 の 第 1 号")),
    Habit("bill", r"^{frame}{numbered_item}第?{round_open}?{digit}{1,2}{round_close}?号?{framed}(?=\s*\S)", tells="括弧に入れた議題の番号",
          said=("〔議題1〕計画について", "【議案第12号】　計画", "[協議２]計画", "＜日程第3＞計画", "【議題（4）】計画"), unsaid=("次の〔議題1〕計画", "〔議題〕計画", "〔議題1〕", "議題1〕計画", "〔議題123〕計画", "〔1〕計画", "〔議題1計画")),
    Habit("item", r"^第\s*(?:{digit}|{numeral})+(?:\s*号(?:議案)?)?(?=\s)", tells="第の付いた番号", said=("第1号　計画", "第二十三 計画", "第 ４ 号議案　計画", "第5 号　計画"),
              unsaid=("第1号計画", "次に第一 計画")),
    Habit("(1)", r"^(?:{round_open}\s*{digit}{1,2}\s*{round_close}|[⑴-⒇])", tells="括弧で囲んだ番号", said=("(1)計画", "（１２）計画", "( 3 )計画", "⑵計画"),
              unsaid=("次に(1)", "(100)計画")),
    Habit("(1)", r"^{item_word}\s*{round_open}\s*{digit}{1,2}\s*{round_close}", said=("議題（1）計画", "報告事項 ( ２ )予算", "案件（12）その他"),
              unsaid=("前の議題（1）", "議題（100）計画", "議題1）計画")),
    Habit("(1)", r"^(?:{round_open}\s*{numeral}{1,2}\s*{round_close}|[㈠-㈩])", said=("(一)計画", "（十二）計画", "( 三 )計画", "㈡計画"),
              unsaid=("次に(一)", "(二十三)計画", "(一般)計画")),
    Habit("【1】", r"^{frame}\s*{digit}{1,2}\s*{framed}", tells="【】で囲んだ番号", said=("【1】計画", "【 12 】計画", "【３】　計画", "〔1〕計画", "＜2＞計画"), unsaid=("次に【1】", "【123】計画", "【】計画")),
    Habit("①", r"^[①-⑳❶-❿]", tells="丸で囲んだ番号", said=("①計画", "⑳計画", "❷計画"),
              unsaid=("図①",)),
    Habit("(ア)", r"^{round_open}[ア-ン]{round_close}", tells="括弧で囲んだ片仮名", said=("(ア)計画", "（ン）計画"),
              unsaid=("次に(ア)", "(アイ)計画")),
    Habit("1)", r"^{digit}{1,2}\s*{round_close}", tells="閉じ括弧の付いた番号", said=("1)計画", "12 ）計画"),
              unsaid=("表1)", "123)計画")),
    Habit("1.", r"^{digit}{1,2}\s*[.．、](?!{digit}+(?!{digit}|請願|陳情|月|年度))", tells="点の付いた番号", said=("1.計画", "12 、計画", "２．計画", "2．５請願第2号", "3.24陳情第1号", "１．９月定例会", "2.2024年度予算"),
              unsaid=("表2.計画", "1.5倍", "1.5年分", "2、３", "2．24")),
    Habit("款", r"^第?{digit}{1,2}[款項目](?=\s)", tells="予算の款項目", said=("3款　民生費", "第１２款 予備費", "2項　児童福祉費", "1目 総務費"),
              unsaid=("前の3款　民生費", "3款民生費", "款　民生費", "123款　民生費", "3課　民生費")),
    Habit("1-1", r"^{digit}{1,2}(?:{dash}|ー){digit}{1,2}(?=\s)", tells="枝番号", said=("1-1　計画", "１２－３４　計画", "1ー2 計画", "1‐2 計画", "1–2 計画", "1—2 計画", "1―2 計画", "1─2 計画"),
              unsaid=("表1-1　計画", "1-1計画")),
    Habit("1", r"^{digit}{1,2}(?=\s)", tells="数字だけの番号", said=("1　計画", "12 計画", "０　計画", "１ 計画", "3 計画", "4 計画", "5 計画", "6 計画", "7 計画", "8 計画", "9 計画",
                    "２ 計画", "４ 計画", "５ 計画", "６ 計画", "７ 計画", "８ 計画", "９ 計画", "0 計画"),
              unsaid=("1計画", "表1　計画", "123　計画")),
    #: What is counted is no number of an item, 3本とも; but words that only begin like a counter are its title, 1人権.
    Habit(
        "1", r"^{digit}{1,2}(?!{digit}|[\s%％,.．、/／-]|(?!{counter_like}){counter})(?=.)",
        said=("1計画", "12計画", "1年次計画", "1年末の工事", "1年金", "1年間計画", "1年報", "1月例会", "1月報", "1日程", "1日常の点検", "1日曜の開館", "1時報", "1分科会", "1分析", "1分別",
              "1分担", "1分庁舎", "1人権", "1人事", "1人口", "1人材", "1人員", "1名称", "1名簿", "1名誉市民", "1回答", "1回覧", "1回収", "1件名", "1点検", "1点字", "1個人情報", "1個別計画",
              "1個票", "1歳入", "1歳出", "1円滑な運営", "1円卓会議", "1番組", "1階段", "1階層", "1条例", "1項目", "1本日の日程", "1本会議", "1本年度", "1本市の計画", "1本町の計画", "1本村の計画",
              "1本区の計画", "1本県の計画", "1本校", "1本計画", "1本件", "1本予算", "1本協議会", "1本審議会", "1社会教育", "1校長", "1台風", "1台帳", "1戸籍", "1戸別訪問", "1戸建て", "1期末",
              "1期日"),
        unsaid=("123計画", "1　計画", "9", "6-3", "9、", "7,000", "3/25の会", "4／10まで", "3.5", "4．5", "2%", "2％", "表1計画", "3年とも", "3月とも", "3日とも", "3時とも", "3分とも", "3人とも",
                "3名とも", "3回とも", "3件とも", "3点とも", "3個とも", "3歳とも", "3円とも", "3番とも", "3階とも", "3条とも", "3項とも", "3号とも", "3本とも", "3社とも", "3校とも", "3者とも",
                "3枚とも", "3冊とも", "3匹とも", "3台とも", "3棟とも", "3戸とも", "3倍とも", "3票とも", "3頭とも", "3羽とも", "3世帯分", "3種類分", "3割とも", "3度とも", "3級とも", "3週とも",
                "3期とも", "3つとも", "3才とも", "3丁とも", "3秒とも", "3か所分", "3か月分", "3か国分", "3か年分", "3ヶ所", "3カ所", "3ケ所", "3箇所", "3ページ分", "3頁とも", "3パーセント分",
                "3キロ分", "3メートル分", "3トン分", "3億分", "3万分", "3千分", "3百分"),
    ),
    Habit("ア", r"^[ア-ン](?:[.．、{round_close}]|(?=\s))", tells="片仮名の番号", said=("ア　計画", "イ.計画", "ウ．計画", "エ、計画", "オ)計画", "ン）計画"),
              unsaid=("アイ　計画", "次にア　計画", "ア計画")),
    Habit("a", r"^[a-zA-Zａ-ｚ][.．{round_close}]", tells="英字の番号", said=("a.計画", "B）計画", "ｃ．計画", "D)計画"),
              unsaid=("次にa.計画", "a計画")),
    Habit("(ア)", r"^{round_open}[a-zA-Zａ-ｚ]{round_close}", said=("(a)計画", "（ｂ）計画", "(C)計画"), unsaid=("次に(a)", "(ab)計画", "a)計画")),
    Habit("Ⅰ", r"^(?:[Ⅰ-Ⅻⅰ-ⅻ][.．、]?|[IVX]{1,4}[.．、])", tells="ローマ数字の番号", said=("Ⅰ 計画", "ⅱ 計画", "Ⅱ.計画", "Ⅲ．計画", "Ⅻ、計画", "IVX．計画", "IV.計画", "I、計画"),
              unsaid=("次にⅠ", "V計画", "次にI、")),
    Habit("一", r"^{numeral}{1,2}[、.．]", tells="漢数字の番号", said=("一、計画", "十二.計画", "三．計画"),
              unsaid=("次に一、", "一計画", "二十三、計画")),
    #: Not the letters of a name or of a word that stand apart: 三　浦　太　郎, 一　般　質　問.
    Habit("一", r"^{numeral}{1,2}\s+(?=\S\S)", said=("一　計画", "十二 計画", "三　 計画"), unsaid=("次に一　計画", "三　浦　太　郎", "二十三　計画", "一計画")),
)  # fmt: skip
_BULLET = Habit(
    "bullet", r"^(?:(?:{mark}|{bullet}|‐)+(?=\s)|{mark}|{dot}|＊)", tells="行頭の点や印",
    said=("＊計画", "・計画", "○　計画", "▪･○ 計画", "‐•◦　計画", "※ 計画", "―　計画", "◯計画", "◉計画", "•計画", "･計画"),
    unsaid=("計画・案", "‐計画", "注※ 計画"),
)  # fmt: skip
_DIGITS = Habit("digits", r"\d+", said=("第12号", "3"), unsaid=("第十二号",))
_NUMERAL = Habit("numeral", r"{numeral}+", said=("第十二号", "三、"), unsaid=("第12号",))
#: Titles to be matched are in half width.
_KIND = Habit(
    "kind", r"{open}{item_kind}[^()]{0,6}{close}$",
    said=("計画(案)", "計画【審議】", "計画[協議事項]", "計画(報告)", "計画(諮問)", "計画(議決)", "計画(承認)", "計画(答申)", "計画(継続)", "計画(公開)", "計画(非公開)", "計画(説明)", "計画(予定)",
          "計画(議案)", "計画(提案)", "計画(再協議)"),
    unsaid=("計画(案)の説明", "計画(案(市)", "計画(改定)", "計画(案の概要と要旨説明)"),
)  # fmt: skip
_LEAD = Habit(
    "lead",
    r"^(?:\s|{mark}|{bullet}|[#])+",
    said=("■計画", "・ ■計画", "#計画", " 計画", "※計画"),
    unsaid=("計画■",),
)
_UNSAID = str.maketrans("", "", text_of("dash", "quote", "bracket", "colon") + "ー、。,.・")


@dataclass(frozen=True)
class Numbered:
    """A line's number and what follows it."""

    no: str
    rest: str
    kind: str
    """The form of the number, such as ``(1)``; headings of one rank share it."""


@remembered(10_000)
def numbered(text: str) -> Numbered | None:
    """The number a text begins with, as printed; None when it begins with none."""
    habit = NUMBERS.read(text)
    found = habit.read(text) if habit else None
    if not habit or not found:
        return None
    rest = trim_start(text[found.end() :])
    return Numbered(found[0], rest, habit.name) if rest else None


def bulleted(text: str) -> tuple[str, str] | None:
    """The bullet a text begins with and the rest; None when it begins with none."""
    found = _BULLET.read(text)
    rest = trim_start(text[found.end() :]) if found else ""
    return (found[0], rest) if found and rest else None


def value_of(no: str) -> int | None:
    """The first number in a number as printed: ``議案第１２号`` is 12, ``十、`` is 10. None when it holds none of a plausible length."""
    for first, last in (("Ⅰ", "Ⅻ"), ("ⅰ", "ⅻ"), ("㈠", "㈩"), ("❶", "❿")):
        if first <= no[:1] <= last:
            return ord(no[0]) - ord(first) + 1
    found = _DIGITS.read(unicodedata.normalize("NFKC", no))
    if found:
        return int(found[0]) if len(found[0]) < 10 else None
    numeral = _NUMERAL.read(no)
    with contextlib.suppress(ValueError):  # 二十三十
        return numerals.value_of(numeral[0]) if numeral else None
    return None


def title_key(title: str) -> str:
    """A title for matching only: without number, spaces, marks, bracketed kind, width and dash forms."""
    text = _LEAD.without(unicodedata.normalize("NFKC", title))
    found = numbered(text)
    text = squeeze(found.rest if found else text)
    for _ in range(2):
        text = _KIND.without(text)
    return text.translate(_UNSAID)

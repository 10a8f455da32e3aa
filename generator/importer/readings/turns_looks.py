"""How a chair takes up an item, and ends it."""

from __future__ import annotations

from generator.importer.words.habits import Habit

TURN = Habit(
    "turn",
    r"(?:^|{opening}.{0,24}?)(?P<no>(?:資料|{subject}|{numbered_item})\s*(?:第|番号)?\s*{digit}(?:\s?{digit})?(?:\s*号)?)\s*[、,]?"
    r"{quote_open}(?P<title>[^{quote}]{4,160}){quote_close}",
    tells="次の議題",
    said=("次に、議案第1号「計画の変更」について", "まず諮問１0、『総合計画』です", "続いて、今日の案件 番号 4 ７ ,『公園の整備』", "では資料2 号『予算の説明』", "次は、報告 2「事業の報告」", "続きまして議題1「計画の変更」と「条例の案」", "議題2「予算の説明」について、説明を求める。"),
    unsaid=("前の議案第1号「計画の変更」", "次に「計画の変更」", "次に議案1「予算」"),
)  # fmt: skip


#: Words by which the chair ends an item before naming the next.
ENDS = Habit(
    "ends", r"(?:決定|終了)(?:し|いたし|致し)|(?:{agreed}|採択)(?:と|され|し|いたし)|終わ[りら]", tells="議題を終える言葉",
    said=("終わります", "終了し、", "了承し、", "同意とし", "承認され", "決定致しました", "可決いたしました", "終わらせて", "採択し", "決定いたしました"),
    unsaid=("始めます",),
)  # fmt: skip


TAKES_UP = Habit(
    "takes_up", r"{taking_up}", tells="議題に移る言葉",
    said=("議題とします", "進めます", "入ります", "案件", "報告", "説明", "お諮りします", "移ります", "審議", "協議", "日程", "採決", "行います", "議案", "お願いします"),
    unsaid=("閉会",),
)  # fmt: skip


#: 次に、会議予定について申し上げます: a title is named whole, however short it is.
OPENS = Habit(
    "opens", r"^(?:{opening}|{number}つ目[はがに]?)、?(?P<title>[^、。]{2,80}?)(?:についてを?|に関して|を議題|に入り|に移り|を行い|をお願い|で(?:ございます|す)|の件)", tells="題名で議題に移る言葉",
    said=("3つ目、会費ですが、", "二つ目は当番の件です", "２つ目に、会費について", "一つ目が会費の件", "次に、会議予定について申し上げます", "次は質問です", "次が報告でございます", "続いて協議に入り", "続きまして、日程に移ります", "初めに、挨拶をお願いします", "はじめに会期を議題とします", "最後に、閉会を行います", "まず会期の件", "それでは、質疑に関して",
          "では、審査についてを議題とします", "次に、議案の質疑を行い", "次に質疑です"),
    unsaid=("本日の会議予定について", "次に、質について", "次に、青木委員、質問について", "次に質問があります", "会議録の次に、予定について"),
)  # fmt: skip


#: Titles and numbers to be looked for are in half width.
NUMBER = Habit(
    "number", r"^(?:{bill})?第?\d+(?:号(?:議案)?)?$",
    said=("議案第1号", "11", "2号議案", "第3号", "日程第12"),
    unsaid=("議案第一号", "2の2", "議案第1号の", "第1回"),
)  # fmt: skip


TITLE_ENDS = Habit(
    "title_ends", r"(?:{about}|\([^()]*\))+$",
    said=("計画の変更について", "()予算の件(1)", "公園に関する件()", "公園に関すること", "予算の件について"),
    unsaid=("計画の変更", "について(計画")
)  # fmt: skip


#: 次に(2)の説明をお願いします: a number as a list has it.
BARE = Habit(
    "bare number", r"^(?:{opening}、?)?(?P<no>\(\d{1,2}\)|[①-⑳])(?=に|の|を|は|で|、|へ)", tells="番号だけで取り上げる議題",
    said=("(2)の評価に入ります", "次に(12)について", "それでは、①をお願いします", "続いて(1)へ", "では(3)は事務局から", "(4)です。", "まず、(1)、計画"),
    unsaid=("(2)計画", "前の(2)の件", "(123)の件", "次の議題(2)に入ります"),
)  # fmt: skip


#: The record of the last meeting: the item, and what is said of it.
MINUTES = Habit(
    "minutes of the last meeting", r"前回の?(?:会議の)?{minutes}",
    said=("前回議事録の承認", "前回の会議録について", "前回会議の会議録の確認"),
    unsaid=("議事録の承認", "前回の資料", "会議録署名人"),
)  # fmt: skip


#: How long an assembly sits: the item, and what is said of it.
TERM = Habit(
    "term", r"会期(?:は|を|について|の決定|$)",
    said=("会期", "会期の決定", "会期の決定の件", "会期についてお諮りします", "よって、会期は本日1日と決しました", "会期を10日間とする"),
    unsaid=("会期中の審査", "会期末まで", "会期の延長について"),
)  # fmt: skip


#: What opens the sentence in which a chair calls up an item.
CALL_OPENS = Habit(
    "opening of a call", r"^(?:(?:{opening}|引き続き|最初に)[、,，\s]*)+",
    said=("次に、議案", "それでは、次に議案", "引き続き議案", "最初に議案", "まず,議案", "まず，議案", "では 議案"),
    unsaid=("議案を次に", "前に議案"),
)  # fmt: skip
CALLED = Habit(
    "item called up", r"^(?P<what>[^。]{3,170}?)を、?(?:一括.{0,3})?(?:議題|上程)", tells="議長が言葉だけで取り上げる議題",
    said=("日程第1、会期の決定についてを議題といたします", "公園の整備についてを一括議題とする", "公園の整備についてを、一括して議題に供します", "公園の件を一括して、上程します", "その他を議題とします"),
    unsaid=("次を議題とします", "公園。会期の決定を議題とします", "会期の決定を行います", "会期の決定の議題"),
)  # fmt: skip
#: 議案第1号、計画について、説明を求めます: that a number stands before it is for the reader to ask.
NUMBERED_CALL = Habit(
    "numbered item called up", r"^(?P<what>[^。]{3,170}?{about})(?:{it_is}|[^。異決認賛採]{0,24}{called_for})", tells="番号と題名で取り上げる議題",
    said=("議案第1号、計画について、事務局の説明を求めます", "議題1、公園の整備についてです", "(2)公園の整備の件でございます", "協議1、計画に関することであります", "報告1、計画について,報告", "議題1の件、事務局が説明", "議題2、計画について審議",
          "議題2、計画に関する件の協議", "議題2、計画についてお願いします", "議題2、計画について見解を求めます", "議題2、計画について入ります", "議題2、計画について移ります"),
    unsaid=("計画の説明", "議案第1号については、原案のとおり", "議案第1号。計画の変更について、説明", "議案第1号、計画について、異議のない方の説明"),
)  # fmt: skip
#: A title that needs no number before it.
TITLED = Habit(
    "ends as a title", r"(?:^{other_item}|{about})$",
    said=("その他", "計画の変更について", "会期の件", "公園に関する件", "公園に関すること"),
    unsaid=("その他の計画", "本日のその他", "計画について説明"),
)  # fmt: skip
#: Words that name an item without its title, or tell of it.
NO_CALL = Habit(
    "names no title", r"(?:^{points_back}|^(?:{and}|と|から)(?:{bill_kind})?第?{digit}|{told_of_it})",
    said=("と第5号", "及び議案第6号", "から第8号まで", "と6号", "この件について", "その件について", "その案について", "本案について", "本件について", "本日の件について", "ただいまの報告について", "お手元の資料について", "以上の件について", "残りの件について", "先ほどの件について", "前回の議題について", "各案について",
          "両案について", "次の件について", "中、会派の所管に属する部分について", "中・所管の部分", "配りました資料について", "説明します件について", "計画です件について", "御覧ください。件について", "計画については", "基金に関しては"),
    unsaid=("とちの木の植樹について", "計画と第2号", "その他について", "計画について", "日本案内について", "中学校について"),
)  # fmt: skip
QUOTED = Habit(
    "quoted as a whole", r"^{quote_open}(?P<title>[^{quote}]+){quote_close}(?:の件|について)?$",
    said=("「計画の変更について」", "『橋』", "「計画の変更」の件", "「計画の変更」について"),
    unsaid=("「計画の変更", "「計画」と「予算」", "議案「計画」", "「計画」の審議"),
)  # fmt: skip

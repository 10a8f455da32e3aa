"""How those who sign are named."""

from __future__ import annotations

from generator.importer.words.habits import Habit

NAMED = Habit(
    "named", r"(?:{signer}|{signing})[^。]{0,80}(?:{appointed}|お願い|決しま|定めま)[^。]*", tells="署名する人の指名",
    said=("署名委員に青木委員を指名", "署名人は決定します。次", "署名者を選出", "署名議員の選任", "署名者をお願いします", "署名者を定めます", "署名人を決します", "署名人決定", "会議録の署名は青木委員にお願いします", "議事録署名は決定",
          "会議録署名をお願い", "議事録の署名を定めます", "会議録への署名は青木委員にお願い", "議事録への署名は岸委員にお願い"),
    unsaid=("署名人です。会長を選出", "署名の決定"),
)  # fmt: skip


#: Under a heading that says what for: 3番青木君を指名します.
APPOINTED = Habit(
    "appointed", r"を(?:{appointed})", tells="署名する人の指名（見出しの下）",
    said=("3番青木君を指名します", "青木委員と岸委員を選任", "青木君を選出", "青木君を互選", "5番を決定しました"),
    unsaid=("青木君が指名します", "指名します", "青木君をお願いします"),
)  # fmt: skip


#: 署名委員は、議長から指名することにご異議ございませんか: who they are is said next.
LET_NAME = Habit(
    "let the chair name them", r"(?:{signer}|{signing})[^。]{0,40}指名[^。]{0,12}(?:{objection}|よろし|いかが)[^。]*。?$", tells="署名する人を議長が指名してよいかの問い",
    said=("署名委員は、議長から指名することにご異議ございませんか。", "会議録署名議員は議長が指名してよろしいですか", "署名人の指名は、いかがしましょう", "署名者指名異議"),
    unsaid=("署名委員を指名します。", "指名に異議ありませんか。", "署名委員です。指名によろしいですか。", "署名委員を指名。よろしいですか。", "署名委員を指名してよろしいですか。次に進みます", "署名委員は、会議規則の定めるところにより、その都度、会議の初めに会議の中で議長が定めることとなっており指名によろしいですか", "署名委員の指名については、次の会議の議題によろしいですか"),
)  # fmt: skip
#: 2番青木君、3番岸君を指名します, said once the meeting has let the chair name them.
ENTRUSTED = Habit(
    "entrusted", r"(?:を(?:{appointed})|に(?:お願い|{appointed}))", tells="署名する人の指名（問いの後）",
    said=("2番青木君を指名します", "4番岸委員にお願いします", "青木委員に指名します"), unsaid=("青木君が指名します", "お願いします"),
)  # fmt: skip


#: Named in the next sentence: 署名委員を指名します。青木委員にお願いします。
NEXT = Habit(
    "named_next", r"(?:{signer}|{signing})[^。]{0,40}指名[^。]{0,12}。[^。]{2,60}(?:お願い|指名)[^。]*",
    said=("署名委員をご指名いたします。青木委員、岸委員にお願いいたします。", "会議録署名の指名を行います。7番青木委員を指名します", "署名議員を指名。3番にお願い", "署名議員指名。岸にお願い"),
    unsaid=("署名委員。青木を指名します。岸にお願い", "署名委員を指名。岸。青木にお願い", "署名委員を指名します。次に進みます。岸にお願い", "署名委員です。青木委員にお願い", "署名委員を指名します。次に進みます。"),
)  # fmt: skip


SEATED = Habit("seated", r"(?P<seat>{digit}{1,3})番", said=("3番", "12番、１２３番"), unsaid=("番", "3"))


#: Between a seat and the name in the next cell or line.
SEAT_ALONE = Habit(
    "room behind a seat",
    r"(?<=番)\s*\n|^\s+",
    said=("6番\n外山", "6番 \n外山", " 外山", "  外山"),
    unsaid=("6番外山", "6番 外山", "外山\n岸"),
)


#: 3番委員: what those of a seat are called.
MEMBER_BEHIND = Habit(
    "member behind a seat",
    r"^{room}*(?:{members})",
    said=("委員", " 議員と", "委員岸"),
    unsaid=("岸委員", "、委員"),
)


NAME_BEHIND = Habit(
    "name behind a seat", r"^[{kanji}{hiragana}{katakana}](?<![とをのにへ及])", said=("熊委員", "みなと", "エリ君"), unsaid=("、熊", "と4番", "及び4番", "を指名", "の各委員", "に", "へ依頼")
)  # fmt: skip


BETWEEN = Habit(
    "between", r"[、，,\n]|\s{2,}",
    said=("青木、井川", "青木  井川", "青木   井川", "青木,井川\n宇野", "青木，井川"),
    unsaid=("青木 井川",),
)  # fmt: skip


#: Someone by the family name, or by a letter, and what members are called: 、箕輪委員と, ５番江口議員.
CALLED = Habit(
    "called to sign", r"(?P<who>[{kanji}ヶ]{1,8}?|(?P<letter>[A-ZＡ-Ｚ]))(?:{members}|{honorific})",
    said=("青木委員と岸委員を", "５番江口議員", "3番宇野議員", "宇野君", "、佐々木氏", "鎌ヶ谷さん", "Ａ委員とB委員", "大様", "16番山里良一之助殿"),
    unsaid=("署名する委員", "a委員", "委員"),
)  # fmt: skip

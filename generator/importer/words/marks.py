"""Marks of questions and answers: arrows, bullets, 問 and 答."""

from __future__ import annotations

import re

from generator.importer.words.habits import Habit

_ARROW = Habit(
    "arrow", r"^(?P<mark>(?:(?:{mark}|{bullet})\s*)?(?:{arrow}|=>|＝＞|->))\s*(?P<rest>.+)", tells="答えの前の矢印",
    said=("→決まっていない。", "⇒　来月に示す。", "・→来月に示す。", "- ⇨はい。", "*➡はい。", "●=>はい。", "○＝＞はい。", "->はい。", "→\nはい。", "→否", "・ →否"),
    unsaid=("→", "次に→示す。", "・はい。"),
    flags=re.DOTALL,
)  # fmt: skip
_BULLET = Habit(
    "bullet", r"^(?P<mark>[{dash}{dot}{ring}*●])\s*(?P<rest>.+)", tells="問いや答えの前の点",
    said=("・費用はいくらか。", "●　費用は。", "-費用は。", "*費用は。", "○費用は。", "◯費用は。", "〇費用は。", "‐費用は。", "–費用は。", "•費用は。", "‣費用は。", "◦費用は。", "･費用は。", "・は"),
    unsaid=("費用はいくらか。", "・", "費用・期間は。"),
    flags=re.DOTALL,
)  # fmt: skip
#: A word that only begins with the letter is no mark: 答申, 問題, AED.
_ASKED = Habit(
    "asked",
    r"^(?P<mark>(?:[{dot}]\s*)?(?:{frame}(?:{asked}|問|[QＱ])\s*(?:{digit}|[①-⑳]){1,3}{framed}|{open}(?:{asked}|問|[QＱ]){close}(?=\s*\S)|(?:問|{asked}|[QＱ])(?:\s*(?:{digit}|[①-⑳]){1,3}(?!{digit}|(?!{counter_like}){counter})(?:\s*{ends_mark})?|\s*{ends_mark}|(?={room}|$))))\s*(?P<rest>.*)",
    tells="問いの印",
    said=("問1　費用は。", "質問　費用は。", "Q：費用は。", "質疑②３．費用は。", "Ｑ .費用は。", "Q② .費用は。", "問", "Q 費用は。", "Ｑ)", "問12: 費用は。", "問 1",
          "Ｑ）費用は。", "問．費用は。", "問３:費用は。", "【質問１】費用は。", "〔問 12〕費用は。", "［Q①］費用は。", "＜質疑123＞費用は。", "[Ｑ3]費用は。", "【質問】費用は。", "（問）　費用は。", "〈Q〉費用は。", "(Ｑ)費用は。", "問　30日までか。", "・Q. 費用は。", "・ 問　費用は。", "問 1000円か。", "問 3人事は。"),
    unsaid=("問題はないか。", "次の問1", "【質問】", "【質問者】費用は。", "【質問1234】費用は。"),
    flags=re.DOTALL,
)  # fmt: skip
_ANSWERED = Habit(
    "answered",
    r"^(?P<mark>(?:[{dot}]\s*)?(?:{frame}(?:{answered}|答|[AＡ])\s*(?:{digit}|[①-⑳]){1,3}{framed}|{open}(?:{answered}|答え?|[AＡ]){close}(?=\s*\S)|(?:答え?|{answered}|[AＡ])(?:\s*(?:{digit}|[①-⑳]){1,3}(?!{digit}|(?!{counter_like}){counter})(?:\s*{ends_mark})?|\s*{ends_mark}|(?={room}|$))))\s*(?P<rest>.*)",
    tells="答えの印",
    said=("答1　未定です。", "回答　未定です。", "A：未定です。", "応答⑬⑳）未定です。", "Ａ .未定です。", "答① .未定です。", "答", "答 ②", "A 未定です。", "【回答１】未定です。", "〔答 12〕未定です。", "［A①］未定です。", "＜応答123＞未定です。", "[Ａ3]未定です。", "【回答】未定です。", "（答）　未定です。", "〈A〉未定です。", "(Ａ)未定です。", "答　12人である。", "・A. 未定です。", "・ 答　未定です。", "答 1000円です。", "答 3人事です。", "答え　未定です。", "（答え）未定です。"),
    unsaid=("答申を受けた。", "AEDを置く。", "次の答1", "【回答】", "【回答者】未定です。", "【回答1234】未定です。"),
    flags=re.DOTALL,
)  # fmt: skip


#: What stands among questions and answers and is neither, said of an opinion or as what came of it.
_OPINION = Habit(
    "opinion", r"^(?P<mark>{open}?{wished}(?:\s*(?:{digit}|[①-⑳]){1,3})?{close}?(?:\s*{ends_mark}|(?={room}|$)|(?<={close})))\s*(?P<rest>.*)", tells="問いと答えの間の意見",
    said=("意見　費用が高い。", "要望：早く知らせること。", "【意見】高い。", "（意見）高い。", "〔要望〕　高い。", "意見1　高い。", "意見②：高い。", "感想 高い。", "提案　こうする。", "[意見 12]高い。", "意見  12 高い。", "意見  ：高い。", "意見", "意見　高い。\n低い。"),
    unsaid=("意見を述べた。", "次の意見　はい", "意見1234　はい", "要望書　はい", "意見交換　はい"),
    flags=re.DOTALL,
)  # fmt: skip
_CONCLUDES = Habit(
    "concludes", r"^(?:{frame}|{round_open}|{mark})?\s*(?:{treated})?{concluded}(?:事項|{concluded})?\s*(?:{close}|{colon})", tells="結論の行",
    said=("結論：原案のとおり承認する。", "【結論】承認する。", "(結論)承認。", "■　審議結果:承認。", "結果：承認", "まとめ：以上", "決定：承認", "〔決定〕承認。", "決定事項：承認", "採決結果：可決", "採決：可決", "協議結果：了承", "■  結論  ：承認"),
    unsaid=("結論は承認である。", "次の結論：承認", "結論　承認", "結果の報告：", "「結論：承認」"),
)  # fmt: skip


def arrow(text: str) -> tuple[str, str] | None:
    """The arrow an answer begins with, a bullet before it included, and the answer."""
    return _marked_as(_ARROW, text)


def bullet(text: str) -> tuple[str, str] | None:
    """The bullet a question or answer begins with, and the rest."""
    return _marked_as(_BULLET, text)


def is_question(text: str) -> tuple[str, str] | None:
    """The mark of a question (問1, Q) and the question."""
    return _marked_as(_ASKED, text)


def is_answer(text: str) -> tuple[str, str] | None:
    """The mark of an answer (答, A1) and the answer."""
    return _marked_as(_ANSWERED, text)


def is_opinion(text: str) -> tuple[str, str] | None:
    """The mark of an opinion among questions and answers (意見, 要望) and the opinion."""
    return _marked_as(_OPINION, text)


def asked_or_answered(label: str) -> tuple[str, str]:
    """Whether a label says that somebody asks or answers, ``ask`` or ``answer``, and who: Ｑ　岸委員; "" and the label where it does not."""
    for role, found in (("ask", is_question(label)), ("answer", is_answer(label))):
        if found and found[1]:
            return role, found[1]
    return "", label


#: → 全員一致で承認された。: what came of it, behind a question and its answer.
_CAME_OF_IT = Habit(
    "came_of_it", r"^{arrow}[^。]{0,60}(?:{agreed}と?(?:された|した|なった)|(?:ことに|ことと)(?:{so_decided}|した|なった)|{treated}と(?:する|した|なった)|と{so_decided}|ことで{agreed})。?$", tells="問いと答えの後の結果",
    said=("⇒ 会期は10日間とすることに決定。", "→ 次の会議で決めることとした。", "→ 案を示すことになった", "⇒ 継続協議とする。", "→ 継続審議となった", "→ 継続審議とした", "→ 案のとおりと決定した。", "→ 案のとおりと決定された。", "→ 行うことに決定された", "→ 行うことに決定した", "→ 行うことで了承。", "→ 全員一致で承認された。", "⇒了承した", "⇨ 原案どおり可決となった。", "➡同意となった", "→ 承認とされた。"),
    unsaid=("承認された。", "→ 承認された。なお、", "→ 承認されていない。", "→ 承認する予定である。", "全員→承認された。", "→ 説明した。承認された。"),
)  # fmt: skip
#: → 承認: nothing but the result.
ONLY_RESULT = Habit(
    "only_result", r"^{arrow}\s*(?:{unanimous}で|[^。]+?(?:{as_is}|ことに|により|、|\s))?(?:{as_drafted})?(?:{settled}|(?:次回に?)?{kept_open}|{settled_so})。?$", tells="矢印の後の結果だけの行",
    said=("→ 第1号議案を採決、拍手により承認", "→ 賛成41、反対8　承認", "→意見を踏まえて修正し、次回再度協議", "→ 次回に改めて審議", "→再度審議", "→ 改めて協議","→　承認", "⇒ 全会一致で原案どおり可決。", "→継続審議", "→ 否決", "→ 案のとおり決定", "→ 修正の上、最終日に出すことに決定", "→ 引き続き協議", "→ 説明があり、了承", "→別、承認", "→ 案どおり承認"),
    unsaid=("承認", "全員→承認", "→ 承認する", "→ 市が承認", "→ 説明。案どおり承認", "→ 承認。なお"),
)  # fmt: skip


#: 議長が賛否を諮ったところ、全員異議なく可決された。: whom nobody lets speak of, since he leads.
_PUT_TO_ALL = Habit(
    "put to all", r"^{chairs}が[^。]{0,24}(?:諮った|{put_to_vote}(?:した|に付した)|問うた){so_that}、[^。]*(?:{settled}|{settled_so})(?:し|され)た。$", tells="議長が諮ったところどうなったかを述べる行",
    said=("議長が賛否を諮ったところ、全員異議なく承認可決された。", "会長が採決したところ、賛成多数で可決した。", "委員長がこれを諮った結果、承認された。", "議長が賛否を問うたところ、全員賛成で決定した。", "委員長が挙手に付したところ、同意された。", "議長が諮ったところ、可決した。"),
    unsaid=("議長が賛否を諮った。", "議長が賛否を諮ったところ、異議があった。", "議長が採決したところ、可決されました。", "前に議長が諮ったところ、可決された。", "議長が説明した。諮ったところ、可決した。", "議長が諮ったところ、異議があった。可決した。", "議長が諮ったところ、可決したと聞いた。", "議長が諮ったところ、可決した。なお"),
)  # fmt: skip
#: 議案第5号　可決（賛成多数）: a row of results that stands among the words.
RESULT_ROW = Habit(
    "result_row", r"^(?:[^\s。]{0,8}{digit}号\S*|{item_word}{digit}{1,2}(?=\s.*{arrow}))\s(?:[^。]*?(?:\s|{how}))?{open}?(?:{as_drafted})?(?:{settled}|{kept_open}){close}?(?:{open}[^。]{2,12}{close})?$", tells="番号と結果だけの行",
    said=("議案1　賛成11名　→　承認", "議題12　→　可決", "議案第5号　可決（賛成多数）", "第5号議案 予算 （否決）", "請願第1の2号　継続審査", "議案第6号　継続審議", "議案第7号　継続協議", "議案第8号　引き続き審査", "議案第9号　引き続き協議", "報告第1号について　承認", "議案第5号　原案可決（反対1名）", "5号 可決", "議案第5号　可決（多数）", "議案第6号　賛成12名、反対0名により承認", "議案第7号　全会一致で可決", "議案第5号　　可決"),
    unsaid=("議案1　予算　可決", "計画1　賛成　→　可決", "議題123　→　可決", "予算　可決", "議案第5号　予算", "議案第5号は可決", "議案第5号　可決。", "議案第5号　審査の後で可決した", "陳情の趣旨。第5号　可決", "議案第5号　説明。 可決", "承認第4号　専決処分の承認", "議案第5号　可決（反対。1名）", "第5　6号　可決", "議案第5号　可決（4）"),
)  # fmt: skip


#: 採決の結果、全員賛成により原案どおり可決、承認。: a line of its own in which nobody speaks.
_TOLD_RESULT = Habit(
    "told_result", r"^(?:(?:{looked_into}|{put_to_vote}|{asked})の(?:{came_out}|後)、[^。]{0,60}?|(?:{unanimous}|{everybody}|委員から)[^。]{0,24}?|(?:{voted_by}|異議なく|{asked}は?なく)[^。]{0,40}?|[^。]{2,}ことと[し]、)(?:{settled}|{kept_open})(?:、?(?:{settled}|{settled_so}))?(?:[とに]{settled_so}?)?(?:した|する|なった|され[たる])?(?:{round_open}[^{round}]+{round_close})?。?$", tells="結果を述べる行",
    said=("採決の結果、全員賛成で可決される。", "審議の結果、承認する。", "採決の結果、全員賛成により原案どおり可決、承認。", "審議の結果、原案を承認した", "挙手の結果、否決された。", "投票の結果、同意と決定した。", "質疑の後、了承となった。", "全員異議なく承認。", "全会一致で可決", "委員から異議なく、了承された。", "協議の結果、継続審議とした。", "審査の結果、採択に決定された。",
          "審査の結果、不採択となった。", "審査の結果、採択にした", "全員承認。", "採決の結果、原案どおり可決決定された。", "拍手により承認された。", "挙手により採決し、賛成11、反対2で可決された（議長を除く）。", "異議なく承認された", "質疑なく、承認した。", "質問はなく了承した", "起立多数により可決された（反対2名）", "見ることとし、了承した。", "改めて確認することとし、継続審議とした。", "投票により可決された。", "全員承認（4）", "採決の結果、否決", "後で示すこととし、了承した。"),
    unsaid=("採決の結果、可決されました。", "次に採決の結果、可決。", "採決の結果、反対があった。よって否決。", "全員の賛成を得て承認すると聞いた。", "全員が発言した。承認。", "採決の結果、可決。なお", "質疑の結果を承認した", "予算を承認した。", "起立した。承認した。", "全員承認（次（案）へ）", "全員承認。（）", "説明した。見ることとし、承認。"),
)  # fmt: skip


#: 議案第1号　計画　原案可決: what stands last in a row of a list, behind room, dots or an arrow.
RESULT_LAST = Habit(
    "result_last", r"(?:\s|[・…･.]{2,}|{colon}|(?<!^){arrow}|(?={open}(?:{as_drafted})?(?:{settled}|{kept_open}){close})){open}?(?:{as_drafted}|報告の?{as_is}|(?:{unanimous}|{carried})で?)?、?(?P<result>[^\s{bracket}、。]{2,4}){close}?\s*(?:{open}(?:{unanimous}|{carried}|{shown}{few}){close})?\s*$", tells="一覧の行の終わりにある結果",
    said=("議案第1号　計画　原案可決", "議案第2号 予算 （否決）", "陳情第1号　市道　不採択 ", "議案第3号　予算　原案どおり承認", "議案第4号　予算　全会一致で可決", "議案第5号　予算　賛成多数、同意", "議案第5号　予算　賛成多数で同意", "議案第6号　予算　原案のとおり可決", "議案第7号　予算　原案通り可決", "報告第1号　予算　報告のとおり了承", "報告第1号　予算　報告どおり了承", "議案第1号　計画　可決（賛成多数）", "議案第1号　計画　可決　(全会一致)　", "請願第1号　計画　不採択（賛成少数）", "（1）計画について・・・承認", "計画………可決", "計画･･可決", "計画...可決", "計画：可決", "計画→可決", "計画（可決）", "計画（原案可決）", "計画（継続審査）"),
    unsaid=("議案第1号　計画について", "可決", "議案第1号　計画　可（否）決", "議案第1号　計画　可決（賛成）", "計画は可決", "計画・可決", "→可決", "計画（賛成）", "計画（可決した）"),
)  # fmt: skip
#: A row of a list of results: (1) 計画について　承認.
WITH_RESULT = Habit(
    "with_result", r"[\s{arrow}{open}](?:{as_drafted})?(?:{settled}|{kept_open}){close}?$", tells="結果で終わる一覧の行",
    said=("(1) 計画　承認", "1 予算（可決）", "2 予算→否決", "3 計画　継続審議", "4 予算 原案可決"),
    unsaid=("(1) 前回会議録の承認", "1 役員改選", "2 予算可決の報告", "3 予算　可決の報告"),
)  # fmt: skip
#: 【審査結果】　全員賛成により原案可決: a line of nothing but words of results, whatever their order.
RESULT_LINE = Habit(
    "result_line", r"^(?!.{49})(?=.*(?:{settled}|{kept_open}|許可))(?:{result_part}|{settled}|{kept_open}|{as_drafted}|{as_is}|{put_to_vote}|{looked_into}|{came_out}|{settled_so}|{unanimous}|{objection}|{none}|{shown}|{most}|{members}|{digit}+[人名票]|{side_taken}{digit}+|{arrow}|{open}|{close}|\s)+$", tells="結果の言葉だけの行",
    said=("賛成41、反対8 承認", "【結果】原案可決", "審査結果：許可", "結論: 不許可", "採決の結果、賛成15名、反対2人により可決した。", "→全会一致で承認された", "（継続審査）", "異議なく了承", "異議なしで認定", "起立少数・否決", "起立多数で同意",
          "棄権1票 可決", "審議結果　採択となった", "採択すべきもの", "許可相当", "修正の上可決", "案どおり承認することに決定", "出席者全員に可決", "委員5票は可決", "同意する", "表決　承認", "承認", "報告のとおり、了承"),
    unsaid=("議案第5号　可決", "賛成5名", "次に可決", "可決12", "可決の案" * 13),
)  # fmt: skip


def concludes(text: str) -> bool:
    """Whether a line says what came of what was said before, in the record's own voice: 結論：…."""
    return (
        _CONCLUDES.reads(text)
        or _CAME_OF_IT.reads(text)
        or ONLY_RESULT.reads(text)
        or _TOLD_RESULT.reads(text)
        or _PUT_TO_ALL.reads(text)
        or RESULT_ROW.reads(text)
        or RESULT_LINE.reads(text)
    )


def _marked_as(habit: Habit, text: str) -> tuple[str, str] | None:
    found = habit.read(text)
    return (found["mark"], found["rest"]) if found else None

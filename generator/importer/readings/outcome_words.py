"""The words in which a record says what was decided, and how."""

from __future__ import annotations

from generator.importer.words.habits import Habit, Habits

#: Results by their words. Where a sentence names none of them, what it settles is decided (決定).
RESULTS = Habits(
    Habit("不承認", r"不承認", tells="不承認", said=("不承認",)),
    Habit("不同意", r"不同意", tells="不同意", said=("不同意",)),
    Habit("不採択", r"不採択", tells="不採択", said=("不採択",)),
    Habit("否決", r"否決", tells="否決", said=("否決",)),
    Habit("修正可決", r"修正可決|一部修正.{0,6}(?:{passed}|決定)", tells="修正可決", said=("修正可決", "一部修正可決", "一部修正のうえ承認", "一部修正して決定")),
    Habit("可決", r"可決", tells="可決", said=("可決",)),
    Habit("継続", r"継続(?:{treated}|審査|とする|と[しな])", tells="継続",
          said=("継続審議", "継続となった", "継続協議", "継続審査", "継続とした", "継続とする"),
          unsaid=("継続の案",)),
    Habit("同意", r"同意", tells="同意", said=("同意",)),
    Habit("了承", r"了承|了解|承知", tells="了承", said=("了承", "了解", "承知")),
    Habit("認定", r"認定", tells="認定", said=("認定",)),
    Habit("採択", r"採択", tells="採択", said=("採択",)),
    Habit("付託", r"付託", tells="付託", said=("付託",)),
    Habit("取下げ", r"取り?下げ", tells="取下げ", said=("取下げ", "取り下げ")),
    Habit("承認", r"承認|「?可」?と", tells="承認", said=("承認", "可と決する", "「可」と決する"), unsaid=("「可」",)),
)  # fmt: skip
#: What a sentence settles that names no result.
DECIDED = "決定"
_RESULTS = {row.name for row in RESULTS.rows}
#: Sentences in which someone who leads settles something. Of several the earliest counts.
ANNOUNCED = (
    Habit("announced", r"{settled}(?:する(?:こと|もの)と(?:いたし|し)ます|[とを]?(?:いたします|させていただきます))", tells="議長などが告げる結果",
          said=("承認することといたします", "同意といたします", "不同意といたします", "付託するものとします", "認定させていただきます", "了解をいたします", "採択といたします"),
          unsaid=("承認する", "委員がいたします")),
    Habit("announced", r"{settled}(?:ということ[でに].{0,12}(?:決定|終了|進め|決め|いたし|させていただ)|されました|と決(?:定(?:いた)?)?しま(?:す|した)|すべきものと決)",
          said=("承認ということで決定します", "了解と決定します", "不採択ということに、ここで終了", "可決と決しました", "承認されました", "付託すべきものと決しました",
                "否決と決定いたします", "同意ということで進めます", "認定ということで決めます", "了承ということにいたします", "「可」ということでさせていただきます",
                "不承認と決定しました"),
          unsaid=("承認という意見",)),
    Habit("announced", r"{settled}(?:と|という){settled}ということで.{0,8}(?:決定|終了)",
          said=("承認と同意ということで決定", "承認という了承ということで本日は終了"),
          unsaid=("承認と意見ということで決定",)),
    Habit("announced", r"{settled}(?:いた)?します。?$", said=("承認いたします。", "承認します", "不同意といたしまして、可決します。"),
          unsaid=("了承しますので",)),
    Habit("announced", r"(?:よって|{as_is}|異議{none})[^。]{0,40}{settled}(?:決定)?(?:いた)?しました", said=("よって、本案は可決いたしました", "報告のとおり認定しました", "異議なしと認め、承認決定しました"),
          unsaid=("了解いたしました", "よって終わり。承認しました")),
    Habit("announced", r"(?:こと|もの)[にとで]決(?:定(?:いた)?)?しま(?:す|した)", said=("ことに決しました", "ものと決定します", "ことで決定いたします"),
          unsaid=("ことを決めます",)),
    Habit("announced", r"継続(?:{treated}|審査)[とに](?:いた)?します", said=("継続審議とします", "継続審査にいたします", "継続協議にします"),
          unsaid=("継続審議を求めます",)),
    Habit("announced", r"(?:原|提)?案の?{as_is}.{0,16}(?:決定|{passed}|了承|認め)",
          said=("原案のとおり決定", "案通り、承認", "提案どおり認めます", "案どおり了承", "原案のとおり可決"),
          unsaid=("案について決定", "案のとおり進めます")),
    Habit("announced", r"異議なしと認め", said=("異議なしと認めます",)),
    Habit("announced", r"{carried}.{0,20}(?:決定|{agreed})",
          said=("賛成多数で決定", "起立多数で同意", "起立全員により承認", "挙手全員可決", "全員賛成で了承", "挙手多数により承認", "賛成全員で可決"),
          unsaid=("賛成多数で終わる",)),
)  # fmt: skip
#: Sentences in which the record tells what was settled.
NARRATED = (
    Habit("narrated", r"(?:結果|これを|全員)、?{settled}した", said=("審議の結果、承認した。", "これを了承した", "全員同意した"),
          unsaid=("委員が了承した", "結果を承認する")),
    Habit("narrated", r"{settled}(?:され(?:た|ました)|を得た|が得られた|となった|とする|すること(?:となった|とした|に(?:決定した|なった))|する(?:もの|こと)と(?:する|します))", tells="地の文に書かれた結果",
          said=("承認された。", "同意するものとする", "了解することになった", "否決することとします", "否決とする", "付託を得た", "採択となった",
                "同意されました", "了承が得られた", "認定することとした", "可決することとなった", "不採択とすることに決定した", "修正可決することに決定した"),
          unsaid=("承認の後",)),
    Habit("narrated", r"(?:原案|諮問|提案|案)の?{as_is}.{0,12}(?:決定|{passed}|認め|する|した|された|「可」).{0,10}",
          said=("原案のとおり決定した。", "案通り認めた", "諮問どおり全員で可決", "提案のとおり承認", "案のとおりとした", "原案どおり決定", "案のとおり決する",
                "案のとおりされた", "案のとおり「可」"),
          unsaid=("案について決定した", "案のとおり説明")),
    Habit("narrated", r"(?:こと|もの)[にとで].{0,16}決(?:定(?:した|された|しました)|した|まった)",
          said=("ことに決定した。", "ものと全員で決した", "もので決まった", "ことで決定された", "ものと決定しました"),
          unsaid=("ことを決める",)),
    Habit("narrated", r"継続(?:{treated}|審査)(?:と(?:する|した|なった|された|しました|なりました|されました)|に(?:した|なった|する)|すること[とに](?:なった|した|なりました|しました))", said=("継続審議とする。", "継続協議とした", "継続審査となった", "継続審議とされた。", "継続審査としました", "継続審議となりました", "継続審議とされました", "継続審議にした", "継続協議になった", "継続審査にする", "継続審議することとなった", "継続審査することにした", "継続審議することになりました", "継続審査することとしました"),
          unsaid=("継続審議を求めた", "継続審議することと")),
    Habit("narrated", r"(?:{carried}|{unanimous}|異議{none}).{0,20}(?:決定|{agreed}|決した)",
          said=("全会一致で決定", "起立全員で了承", "賛成全員により可決", "異議なく、異議なし可決", "全員一致で同意", "異議なし承認", "異議なし、決した"),
          unsaid=("全会一致で終わる",)),
)  # fmt: skip
#: What may follow where the record tells a result.
LAST = Habit(
    "last", r"^(?:[。、{round_close}]|$|\s|ので|が、|こと[をにと])",
    said=("。", "こととし", "）", "、", ")", "ので", "が、", "ことに", "ことを", " が", ""),
)  # fmt: skip
#: A sentence that asks or recalls decides nothing.
ASKS = Habit(
    "asks", r"か[。？?]?$",
    said=("よろしいですか。", "ご異議ありませんか", "いかがですか？", "よろしいでしょうか?"),
    unsaid=("審議会です。", "か否かを諮ります"),
)  # fmt: skip
RECALLS = Habit(
    "recalls", r"前回|以前|昨年|先日|過去|既に|すでに|当時|いただきまして|いただいている|された(?:類型|後|案件|場合|事項)|基づく|(?:可|承認|同意|了承)の(?:答申|意思|場合|上|後)|されれば|した場合|を(?:お願い|求め|得て|経て)",
    said=("前回", "可の後に", "を得て", "同意の上", "された後", "承認の場合", "了承の答申", "既に", "以前", "昨年", "過去", "当時", "先日", "すでに", "を求めます", "条例に基づく", "を経て", "をお願いします",
          "した場合", "されれば", "同意の意思", "された案件", "された類型", "された事項", "された場合", "ご協力いただきまして", "いただいている"),
    unsaid=("承認する", "されたもの"),
)  # fmt: skip
LEADS = Habit(
    "leads", r"(?:(?:{opened}|開催|閉会)を?|議題と|お諮り|採決)(?:いた)?します", tells="会議を進める言葉",
    said=("開会します", "開催をいたします", "開議します", "採決します", "閉会します", "議題とします", "お諮りします"),
    unsaid=("説明します", "議題します"),
)  # fmt: skip
APPROVES = Habit(
    "approves", r"^(?:(?:{agreed}|賛成)(?:します|いたします|です|する)?|異議(?:{none}|ありません|ございません))。?$", tells="賛成だけを述べる発言",
    said=("賛成です。", "可決", "同意する", "異議なし", "承認します", "了承いたします", "異議ありません", "異議ございません。"),
    unsaid=("同意すると思う", "私も了承", "異議あり"),
)  # fmt: skip
#: Against what is decided: 不採択とすべき｜ものと決定, 同意する｜ことに決定.
OUGHT = Habit(
    "ought", r"[^、。]{2,5}す(?:べき|る)$",
    said=("不採択とすべき", "採択すべき", "付託すべき", "修正可決すべき", "不採択とする", "同意する"),
    unsaid=("すべきもの", "。採すべき", "採択すべきの"),
)  # fmt: skip
#: Consent, and nothing more said in the sentence but that it is so decided.
CONSENT = Habit(
    "consent", r"異議なしと認", said=("異議なしと認めます。",), unsaid=("異議なし", "賛成多数と認め")
)
#: What says only that something is decided.
WEAK = Habit(
    "weak", r"^(?:異議なし|(?:こと|もの)[にとで])",
    said=("異議なしと認め", "ことに決定しました", "ものと決定", "ことで決定"),
    unsaid=("賛成多数で決定", "よって異議なし"),
)  # fmt: skip
SAID_YES = Habit("said_yes", r"「可」", said=("「可」と決する",), unsaid=("「可決」",))
_RESULT_BEHIND = Habit(
    "result_behind", r"{open}(?:原案の?{as_is}|原案|全会一致で|{carried}で)?(?P<result>[^{bracket}]{2,4}?)(?:審議|審査)?{close}$",
    said=("予算について（可決）", "予算について(継続審議)", "予算（修正可決）", "予算（原案のとおり可決)", "予算（継続審査）", "予算（全会一致で承認）", "予算（原案可決）", "予算（起立多数で可決）", "予算（原案どおり可決）"),
    unsaid=("予算（可）", "予算（可決", "予算可決）", "（可決）の予算", "予算（一部修正のうえ可決）", "予算（（可決））"),
)  # fmt: skip


def result_of(title: str) -> str | None:
    """A result printed after the title of an item: 予算について（可決）."""
    printed = _RESULT_BEHIND.read(title)
    return printed["result"] if printed and printed["result"] in _RESULTS else None

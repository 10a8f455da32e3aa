"""The words in which a record says what was decided, and how."""

from __future__ import annotations

from generator.importer.words.habits import Habit, Habits

#: Results by their words. Where a sentence names none of them, what it settles is decided (決定).
RESULTS = Habits(
    Habit("不承認", r"不承認", tells="不承認", said=("不承認",)),
    Habit("不同意", r"不同意", tells="不同意", said=("不同意",)),
    Habit("不採択", r"不採択", tells="不採択", said=("不採択",)),
    Habit("否決", r"否決", tells="否決", said=("否決",)),
    Habit("修正可決", r"修正可決|一部修正.{0,6}(?:可決|承認|決定)", tells="修正可決", said=("修正可決",)),
    Habit("可決", r"可決", tells="可決", said=("可決",)),
    Habit("継続", r"継続(?:審議|審査|協議|とする|と[しな])", tells="継続", said=("継続審議",)),
    Habit("同意", r"同意", tells="同意", said=("同意",)),
    Habit("了承", r"了承|了解|承知", tells="了承", said=("了承",)),
    Habit("認定", r"認定", tells="認定", said=("認定",)),
    Habit("採択", r"採択", tells="採択", said=("採択",)),
    Habit("付託", r"付託", tells="付託", said=("付託",)),
    Habit("取下げ", r"取り?下げ", tells="取下げ", said=("取下げ",)),
    Habit("承認", r"承認|「?可」?と", tells="承認", said=("承認",)),
)  # fmt: skip
#: How it was decided, by the words of the sentence and the one before.
MANNERS = Habits(
    Habit("書面", r"書面|意思表示", tells="書面で決めたこと", said=("書面",)),
    Habit("全会一致", r"全会一致|全員一致|満場一致", tells="全会一致", said=("全会一致",)),
    Habit("異議なし", r"異議(?:なし|ありません|がない|もない)", tells="異議がないこと", said=("異議なし",)),
    Habit("挙手", r"挙手", tells="挙手", said=("挙手",)),
    Habit("起立", r"起立", tells="起立", said=("起立",)),
    Habit("投票", r"投票", tells="投票", said=("投票",)),
)  # fmt: skip
#: Sentences in which someone who leads settles something. Of several the earliest counts.
ANNOUNCED = (
    Habit("announced", r"{settled}(?:する(?:こと|もの)と(?:いたし|し)ます|[とを]?(?:いたします|させていただきます))", tells="議長などが告げる結果", said=("承認することといたします",)),
    Habit("announced", r"{settled}(?:ということ[でに].{0,12}(?:決定|終了|進め|決め|いたし|させていただ)|されました|と決(?:定(?:いた)?)?しま(?:す|した)|すべきものと決)", said=("承認ということで決定",)),
    Habit("announced", r"{settled}(?:と|という){settled}ということで.{0,8}(?:決定|終了)", said=("承認と同意ということで決定",)),
    Habit("announced", r"{settled}(?:いた)?します。?$", said=("承認いたします。",)),
    Habit("announced", r"(?:こと|もの)[にとで]決(?:定(?:いた)?)?しま(?:す|した)", said=("ことに決しました",)),
    Habit("announced", r"継続(?:審議|審査|協議)[とに](?:いた)?します", said=("継続審議とします",)),
    Habit("announced", r"(?:原|提)?案の?{as_is}.{0,16}(?:決定|承認|可決|了承|認め)", said=("原案のとおり決定",)),
    Habit("announced", r"異議なしと認め", said=("異議なしと認めます",)),
    Habit("announced", r"{carried}.{0,20}(?:決定|承認|可決|了承|同意)", said=("賛成多数で決定",)),
)  # fmt: skip
#: Sentences in which the record tells what was settled.
NARRATED = (
    Habit("narrated", r"{settled}(?:され(?:た|ました)|を得た|が得られた|となった|とする|すること(?:となった|とした|に(?:決定した|なった))|する(?:もの|こと)と(?:する|します))", tells="地の文に書かれた結果", said=("承認された。",)),
    Habit("narrated", r"(?:原案|諮問|提案|案)の?{as_is}.{0,12}(?:決定|承認|可決|認め|する|した|された|「可」).{0,10}", said=("原案のとおり決定した。",)),
    Habit("narrated", r"(?:こと|もの)[にとで].{0,16}決(?:定(?:した|された|しました)|した|まった)", said=("ことに決定した。",)),
    Habit("narrated", r"継続(?:審議|審査|協議)と(?:する|した|なった)", said=("継続審議とする。",)),
    Habit("narrated", r"(?:{carried}|全会一致|全員一致|異議なし).{0,20}(?:決定|承認|可決|了承|同意|決した)", said=("全会一致で決定",)),
)  # fmt: skip
#: What may follow where the record tells a result.
LAST = Habit("last", r"^(?:[。、）)]|$|\s|ので|が、|こと[をにと])", said=("。",))
#: A sentence that asks or recalls decides nothing.
ASKS = Habit("asks", r"か[。？?]?$", said=("よろしいですか。",))
RECALLS = Habit(
    "recalls",
    r"前回|以前|昨年|先日|過去|既に|すでに|当時|いただきまして|いただいている|された(?:類型|後|案件|場合|事項)|基づく|(?:可|承認|同意|了承)の(?:答申|意思|場合|上|後)|されれば|した場合|を(?:お願い|求め|得て|経て)",
    said=("前回",),
)
LEADS = Habit(
    "leads",
    r"(?:(?:開会|開催|開議|閉会)を?|議題と|お諮り|採決)(?:いた)?します",
    tells="会議を進める言葉",
    said=("開会します",),
)
APPROVES = Habit(
    "approves",
    r"^(?:(?:承認|賛成|同意|了承|可決)(?:します|いたします|です|する)?|異議(?:なし|ありません|ございません))。?$",
    tells="賛成だけを述べる発言",
    said=("賛成です。",),
)
VOTERS = Habit(
    "voters",
    r"(?:委員|賛成者?|承認|同意)\s*の?\s*(?P<number>{digit}+)\s*[名人票]",
    tells="賛成の数",
    said=("賛成5名",),
)
AGAINST = Habit(
    "against", r"反対者?\s*の?\s*(?P<number>{digit}+)\s*[名人票]", tells="反対の数", said=("反対2名",)
)
#: Against what is decided: 不採択とすべき｜ものと決定.
OUGHT = Habit("ought", r"[^、。]{2,4}と?すべき$", said=("不採択とすべき",))
QUOTED = Habit("quoted", r"「(?!可」)(?P<words>[^「」]{0,400})」", said=("「総合計画」",))
SENTENCE = Habit("sentence", r"[^。？?\n]*[。？?]|[^。？?\n]+", said=("開会します。",))

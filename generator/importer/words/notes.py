"""Stage notes, times, rules, withheld places and the record's own telling: lines that are said by nobody."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.importer.words.habits import Habit, Habits
from generator.importer.words.numbers import numbered
from generator.importer.words.sentences import ends_or_pauses
from generator.importer.words.space import squeeze, trim
from generator.importer.words.when import clocks_in
from generator.japanese.lists import text_of, words_of

#: What a stage note tells of, by its words.
KINDS = Habits(
    Habit("voices", r"(?:声|呼ぶ者|いう人|言う人|いう者|言う者|発言する者)(?:が)?あり|異議なし|なしの声$", tells="声があったこと",
          said=("異議なしの声あり", "「異議なし」と呼ぶ者あり", "賛成という人あり", "賛成と言う人あり", "反対という者があり", "反対と言う者あり", "発言する者あり",
                "異議なし", "なしの声"),
          unsaid=("異議の有無", "なしの声を")),
    Habit("voices", r"^(?:(?:意見|{asked}|異議|発言)等?{none}|{nothing})$",
          said=("質疑なし", "発言等無し", "なし", "特になし", "意見無し", "異議無し", "質問なし", "無し", "特に無し", "該当なし", "該当無し"),
          unsaid=("担当になし", "なしの場合")),
    Habit("applause", r"拍手", tells="拍手", said=("拍手", "盛大な拍手")),
    Habit("laughter", r"笑", tells="笑い", said=("笑声",)),
    Habit("recess", r"休憩", tells="休憩", said=("暫時休憩",)),
    Habit("resume", r"再開|再会", tells="再開", said=("午後1時再開", "再会")),
    Habit("adjourn", r"散会|延会", tells="散会", said=("散会", "延会")),
    Habit("elects", r"互選|{chosen}", tells="選出", said=("会長を互選", "会長を選出", "委員の選任")),
    Habit("late", r"遅参|{coming_late}(?:出席|到着)|遅刻", tells="遅れて来た人", said=("青木委員遅参", "遅れて出席", "青木委員が遅れて到着", "青木委員遅刻")),
    Habit("leave", r"退室|退席|退出|退場|早退|離席", tells="出て行った人", said=("青木委員退室", "退席", "退出", "退場", "早退", "離席"), unsaid=("拍手",)),
    Habit("enter", r"入室|入場|着席|到着|登壇|出席(?!して)", tells="入って来た人",
          said=("青木委員入室", "入場", "着席", "青木委員到着", "登壇", "青木委員出席"),
          unsaid=("出席している", "出席しており、")),
    Habit("vote", r"採決|投票|挙手|{passed}|一致", tells="採決", said=("採決", "投票", "賛成者挙手", "可決", "承認", "全員一致")),
    Habit("rise", r"起立", tells="起立", said=("賛成者起立",)),
    Habit("hand_over", r"{handed_over}", tells="手渡し",
          said=("答申書を手渡す", "諮問書手交", "委嘱状交付", "資料配付", "資料配布", "答申書授受", "委嘱状伝達")),
    Habit("introduced", r"紹介", tells="紹介", said=("職員紹介",)),
    Habit("explained", r"{reported}|朗読|{greeting}", tells="説明、挨拶", said=("資料1を説明", "議案朗読", "報告", "市長あいさつ", "挨拶")),
    Habit("open", r"開[会議]", tells="開会", said=("開会", "開議")),
    Habit("close", r"{over}|終わる", tells="閉会", said=("閉会", "終了", "会議を終わる")),
    Habit("shown", r"画面|スライド|投影|映写", tells="画面に映したもの", said=("画面を示す", "スライド", "資料を投影", "映写")),
)  # fmt: skip
#: A note ends with the bracket it began with; a line that goes on after it is no note.
_CLOSED = Habit(
    "closed",
    r"^(?:〔[^〕]*〕|{round_open}.*{round_close}|［[^］]*］|\[[^\]]*\]|《[^》]*》|<[^>]*>|＜[^＞]*＞|〈[^〉]*〉|※.*|(?:{dash}|{wave}).+(?:{dash}|{wave}))$",
    said=("（拍手）", "(拍手)", "()", "〔拍手〕", "〔〕", "［拍手］", "［］", "[拍手]", "[]", "《拍手》", "《》", "<拍手>", "<>", "＜拍手＞", "＜＞", "〈拍手〉", "〈〉", "※青木委員退席", "※",
          "～休憩～", "-1-", "― 休憩 ―"),
    unsaid=("拍手（笑）", "（拍手）が起きた", "〔拍手〕〔笑〕", "［拍手］［笑］", "[拍手][笑]", "《拍手》《笑》", "<拍手><笑>", "＜拍手＞＜笑＞", "〈拍手〉〈笑〉", "【拍手】", "--", "（拍手"),
    flags=re.DOTALL,
)  # fmt: skip
#: What is wrapped so is a note whatever it tells.
_STRONG = Habit(
    "strong", r"^(?:{note_open}|{wave}|{long_dash}|-[^\s-].*-$)",
    said=("〔委員着席〕", "《委員着席》", "～委員着席～", "―委員着席―", "—委員着席—", "─委員着席─", "━委員着席━", "-委員着席-", "-1-"),
    unsaid=("（委員着席）", "-1", "-休憩-の", "- 委員着席-", "--委員着席-", "次に―"),
)  # fmt: skip
_TOLD_DONE = Habit(
    "told_done", r"^※.*{told_end}。?(?:{close})?$",
    said=("※青木委員退席", "※拍手あり。）", "※説明した", "※後に配付する", "※案は可決", "※修正案を承認", "※報告を了承", "※原案に同意", "※資料配布", "※資料配付", "※青木委員入室", "※ここで休憩", "※案は否決された",
          "※可決"),
    unsaid=("青木委員退席", "注※青木委員退席", "※退席の後に再開", "※資料1"),
    flags=re.DOTALL,
)  # fmt: skip
_TIMED = Habit(
    "timed", r"{coming}",
    said=("午後1時開会", "開議", "閉会", "散会", "休憩", "再開", "再会", "延会", "終了", "中止", "退席", "退室", "入室", "出席", "着席"),
    unsaid=("受付",),
)  # fmt: skip
#: <配付資料> is a heading.
_PAPERS = Habit(
    "papers", r"^{angle_open}.*{papers}\s*{angle_close}$",
    said=("<配付資料>", "＜提出書類＞", "〈当日資料 〉", "<資料>"),
    unsaid=("〔配付資料〕", "次に<配付資料>", "<配付資料>は", "<資料の配付>"),
    flags=re.DOTALL,
)  # fmt: skip
_RULE = Habit(
    "rule", r"^\s*(?:(?:{dash}|{wave}|[_＿=＝…・*＊.．]){4,}|(?:{dash}|[・…])*\s*[◇◆○●☆★※]\s*(?:{dash}|[・…])+|(?:[◇◆○●☆★*＊※]\s*){3,})\s*$", tells="区切りの線",
    said=("──────", "－－－－", "・・・・", "****", "＊＊＊＊", "____", "＿＿＿＿", "====", "＝＝＝＝", "……………", "～～～～～", "....", "．．．．", "━━━━", " ──── ", "◇◆◇",
          "★ ★ ★ ★", "☆☆☆", "○ ○ ○", "●●●", "* * *", "*-*-＊―", "＊ ＊ ＊", "※ ※ ※", "　◆◆◆", "─── ○ ───", "――◇――", "・・◆・・", "━━━ ● ━━━", "……☆……", "※－",
          "★─", "○―"),
    unsaid=("───", "○○", "第1号────", "────第1号", "・・・", "○", "次に○―", "○―次"),
)  # fmt: skip
_END = Habit(
    "end", r"^(?:{round_open}?以\s*上{round_close}?。?|{round_open}了{round_close})$", tells="終わりを示す「以上」",
    said=("以上", "(以 上)。", "（了)", "(了）", "（以上）", "以　上"),
    unsaid=("会長以上", "以上です", "(了)の前", "完了"),
)  # fmt: skip
_WITHHELD = Habit(
    "withheld", r"(?P<closed>非公開|秘密会|公開しない|公表しない|公開を控え)|(?P<retracted>取り?消)|(?P<omitted>省略|(?:以下|中|前)略)", tells="非公開や省略を示すことば",
    said=("（非公開）", "＜秘密会につき、会議録は別に調製する＞", "この部分は公開しない", "公表しない", "公開を控える", "（発言取消し）", "取り消し", "（以下省略）", "（中略）", "（前略）", "（以下略）"),
    unsaid=("公開",),
)  # fmt: skip
#: A line that stands for what is not shown. In angled brackets stand headings: only what ends so is such a line.
_ALONE = Habit(
    "alone",
    r"(?:^(?:{round_open}|{square_open}|{note_open}|【|{wave}|{long_dash}|{angle_open}.*(?:非公開|しない|略|別に{made_record}する|取り?消し?)\s*{angle_close}$)"
    r"|(?:により|につき|ため)、?(?:議事(?:の?{content_word})?は、?)?(?:非公開|省略)(?:とする)?$|^非公開(?:にて|で)、?{looked_into}$)",
    said=("（非公開）", "(非公開)", "［以下省略］", "[以下省略]", "【発言取消し】", "《非公開》", "～以下省略～", "―中略―", "—中略—", "〔取消し〕", "＜非公開＞", "<以下省略>", "〈この部分は公開しない 〉", "≪中略≫",
          "＜発言取り消し＞", "＜秘密会につき、会議録は別に調製する＞", "＜取消＞", "※情報を含むため、議事要旨は非公開", "※個人情報を含むため、議事の経過は、省略", "条例により議事は非公開", "条例により非公開", "条例第7条につき省略", "個人情報のため、非公開とする", "審議中により、省略とする", "非公開にて審議", "非公開で、審査"),
    unsaid=("非公開にて審議した", "次は非公開で審議", "非公開の審議", "この部分は非公開", "次に～", "条例により非公開の部分", "ここは―", "＜非公開の議題＞", "〈取消訴訟の報告〉", "次に＜非公開＞", "＜非公開＞の議題"),
)  # fmt: skip
_REASONED = Habit(
    "reasoned",
    r"(?:により|ため)、?非公開",
    said=("条例により非公開。", "個人情報のため、非公開。"),
    unsaid=("この部分は非公開。",),
)
#: The record's own voice: a sentence that tells of what was said instead of saying it.
_THIRD_PERSON = Habit(
    "third_person", r"(?:{dealt}.{0,40}(?:行われた|行った|された|あった|となった|した)|(?:[開閉散延]会|開議|休憩|再開)を(?:宣[言告]?し|告げ)た)。$", tells="行われたことを述べる文",
    said=("質疑の後、承認された。", "説明した。", "審議を行った。", "協議が行われた。", "意見交換があった。", "採決の結果、可決となった。", "市長が挨拶した。", "会長があいさつした。", "職員を紹介した。", "報告があった。", "提案した。",
          "案を確認した。", "議論した。", "報告を了承した。", "了承した。", "修正案に同意した。", "日程を決定した。", "原案を承認した。", "採決した。", "可決した。", "質疑があった。", "会長が閉会を宣した。", "開会を宣言した。", "散会を宣告した。", "延会を告げた。", "開議を宣した。",
          "休憩を宣した。", "再開を告げた。"),
    unsaid=("質疑の後、承認された。以上", "会長が話した。", "会長が閉会を宣した。以上", "花の会を宣伝した。", "会長が時刻を告げた。", "本会を宣した。", "閉会を申した。", "説明します。", "説明の後、"),
)  # fmt: skip
#: Forms of people speaking; a record that tells politely (承認されました) does not use them.
_POLITE = Habit(
    "polite", r"ございま|いたしま|まいりま|申し上げ|ありがとう|お願い|{polite}(?:。|(?:ので|が|けれども)?、)",
    said=("お願いします。", "ご意見がございました。", "いたしました。", "まいりました。", "申し上げた。", "ありがとう。", "そうですが、", "ありませんので、", "決めますけれども、", "そうです。", "ありません、", "進めます。"),
    unsaid=("承認された。", "ですから", "意見交換を行いました。"),
)  # fmt: skip
#: Solid marks hide words; rings do so only before a word for a person or a place, else they are an example.
_MASK = Habit(
    "mask", r"●{2,}|■{2,}|[○〇◯]{2,}(?={honorific}|丁目|番地|町|社|株式|課長|委員)", tells="伏せ字",
    said=("●●さん", "■■", "●●●", "■■■", "○○さん", "〇〇氏", "◯◯様", "○○丁目", "○○番地", "○○町", "○○社", "○○○株式会社", "○○課長", "○○委員", "○○君"),
    unsaid=("●委員", "○○について", "○さん", "■", "××さん", "＊＊さん", "○×さん", "●■"),
)  # fmt: skip
#: （午前11時5分）: when it was, and nothing else.
_ONLY_TIME = Habit(
    "only_time", r"^{open}\s*{noon}\s*{digit}{1,2}\s*[時:：](?:\s*{digit}{1,2}\s*分?)?\s*{close}$", tells="時刻だけの行",
    said=("（午前11時5分）", "（ 午前9時）", "(午後2:30)", "(午後２：30)", "〔午前 10 時〕", "（午後1時 30 分 ）"), unsaid=("午前11時5分", "（11時5分）", "（午前11時5分）から", "（午前11時5分から）", "次に（午前11時）", "（午前111時）", "（午後2:305）"),
)  # fmt: skip
#: What was called out, set without a bracket: 「異議なし」の声.
_CALLED_OUT = Habit(
    "called_out", r"^(?:「[^「」]{1,12}」[、・]?)+(?:の声|と(?:呼ぶ|[言い]う)[者人声])(?:が?あり|多数)?。?$", tells="括弧のない「異議なし」の声",
    said=("「異議なし」の声", "「否」の声", "「異議なし」の声あり", "「異議なし」「なし」の声多数。", "「異議なし」、「賛成」の声があり", "「はい」と呼ぶ者あり", "「なし」と言う人あり", "「なし」という声あり", "「賛成」・「異議なし」の声"),
    unsaid=("「異議なし」の声があった。", "次に「異議なし」の声", "「異議なし」", "の声あり", "「計画に対してご異議はございませんか」の声", "「「異議なし」」の声"),
)  # fmt: skip
_SIGNS = text_of("bracket", "dash", "wave") + "※"


@dataclass(frozen=True)
class StageNote:
    """What a stage note tells of."""

    kind: str
    at: str | None = None
    """The time it gives, as ``HH:MM``."""


def is_rule(text: str) -> bool:
    """A printed line between parts."""
    return _RULE.reads(text)


def is_end(text: str) -> bool:
    """The printed end: 以上."""
    return _END.reads(text)


def note_of(text: str) -> StageNote | None:
    """The stage note that a whole line is; None for any other line."""
    if _CALLED_OUT.reads(text):
        return StageNote("voices")
    if _ONLY_TIME.reads(text) and (clocks := clocks_in(text)):
        return StageNote("other", clocks[0].time)
    return None if len(text) > 160 else _timed(text) or _wrapped(text)


def _timed(text: str) -> StageNote | None:
    """A time and what then was, with few words beside: 午後1時30分 再開."""
    clocks = clocks_in(text)
    timed = _TIMED.reads(squeeze(text))  # 午後4時　閉　会
    if not clocks or len(squeeze(text)) > 28 or ends_or_pauses(text) or not timed:
        return None
    rest = squeeze(text[: clocks[0].start] + text[clocks[-1].end :])
    if len(rest) > 12:
        return None
    # 午前10時開会　午後3時閉会: the first time is that of the words right after it.
    own = text[clocks[0].end : clocks[1].start] if len(clocks) > 1 else ""
    return StageNote(_kind(own if _TIMED.reads(own) else rest), clocks[0].time)


def _wrapped(text: str) -> StageNote | None:
    """What stands in brackets or between dashes, where its words are those of a note."""
    words = trim(text, _SIGNS)
    if numbered(text):
        return None  # （2）計画について（承認）
    if not words or not _CLOSED.reads(text) or _PAPERS.reads(text):
        return None
    kind = _kind(words)
    if kind == "other" and not (_STRONG.reads(text) and len(text) <= 60):
        return None
    if text.startswith("※") and not _TOLD_DONE.reads(text):
        return None
    clocks = clocks_in(text)
    return StageNote(kind, clocks[0].time if clocks else None)


def _kind(words: str) -> str:
    apart = all(len(word) == 1 for word in words.split())  # 全 員 挙 手
    return KINDS.name_of(squeeze(words) if apart else words) or "other"


def withheld_of(text: str) -> str | None:
    """The kind of a line that stands for something not shown (``closed``, ``retracted`` or ``omitted``); else None."""
    if len(text) > 70 or (text.endswith("。") and not _REASONED.reads(text)):
        return None
    found = _WITHHELD.read(text)
    if not found or not _ALONE.reads(text) or sum(char not in _SIGNS for char in squeeze(text)) > 40:
        return None
    return found.lastgroup


def is_framed(text: str) -> bool:
    """Whether a line stands in one bracket, from its beginning to its end: no （2）計画について（非公開）."""
    within = any(sign in text[1:-1] for sign in text_of("bracket"))
    return text.startswith(words_of("open")) and text.endswith(words_of("close")) and not within


def masked_places(text: str) -> list[tuple[int, int]]:
    """Where words of a text are hidden by marks, ●● where a name or place was: begin and end of each."""
    return [found.span() for found in _MASK.each(text)]


def tells(text: str) -> bool:
    """Whether a short line tells what was done: 質疑の後、承認された。"""
    return len(text) <= 140 and _THIRD_PERSON.reads(text) and not is_polite(text)


def is_polite(text: str) -> bool:
    """Whether a text has forms of people speaking."""
    return _POLITE.reads(text)

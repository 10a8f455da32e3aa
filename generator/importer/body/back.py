"""What is printed after the proceedings: notes on materials, the next meeting, signatures, where to ask."""

from __future__ import annotations

from generator.importer.names.person import person_of
from generator.importer.read.stream import Line
from generator.importer.speakers.grammar import Grammar
from generator.importer.words.habits import Habit, Habits
from generator.importer.words.notes import is_end, is_rule, note_of
from generator.importer.words.numbers import numbered, title_key
from generator.importer.words.roles import role_of
from generator.importer.words.space import trim
from generator.importer.words.when import dates_in

_NOTE = Habit(
    "note_on_record", r"^[※*＊].{0,60}(?:公表|公開|ホームページ|閲覧|{minutes}|資料)", tells="会議録や資料についての注",
    said=("※会議資料は、ホームページで見られます。", "*資料は後日配ります。", "※名前は公表しません。", "＊会議録は要点をまとめた。", "※議事録は後日作る。", "※公開します。", "※窓口で閲覧できます。", "※ホームページに載せます。"),
    unsaid=("会議録は要点をまとめた。", "※苗木は昨年より多い。", "次に※資料を見る。"),
)  # fmt: skip
_SIGNED = Habits(
    Habit(
        "signers", r"^{minutes}?{signer}(?!.*(?:{appointed}|について|お願い|ます。))", tells="署名する人",
        said=("会議録署名委員　大川　実", "議事録署名人", "署名議員　田沼", "署名者　堀井"),
        unsaid=("前回の署名委員", "署名の省略", "署名委員に田沼委員を指名した。", "会議録署名委員の選任", "会議録署名委員の選出", "署名委員を決定した。", "署名委員について", "署名委員の互選", "署名委員をお願いする。",
                "署名委員は田沼委員が務めます。"),
    ),
    Habit(
        "attested", r"^(?:以上|上記|右|前記|(?:この|本){minutes}|会議の(?:経過|次第|てん末|顛末)).{0,80}(?:署名|相違|証する)|^.*{digit}(?:条|項)(?:の規定)?により、?(?:ここに)?(?:署名|記名)(?:又は押印|押印)?(?:する者?|します)。?$", tells="会議録を確かめた言葉",
        said=("委員会条例第28条の規定により、ここに署名又は押印する。", "会議規則第15条により署名する者", "3条により署名する者", "会議規則第15条により記名押印する", "会議規則第15条によりここに署名します。", "地方自治法第123条第2項の規定により署名する。", "以上のとおり相違ないことを認め、署名する。", "上記のとおり相違ありません。", "右のとおり相違ない。", "前記のとおり相違ない。", "この会議録に署名する。", "本議事録に署名する。", "会議の経過を記し署名する。", "会議の次第に相違ない。",
              "会議のてん末を証する。", "会議の顛末を証する。", "以上署名"),
        unsaid=("議案は以上のとおり相違ない。", "以上で閉会します。", "会議の日時に相違ない。", "条例により署名する。", "会議規則第15条の規定により署名する委員を指名する。"),
    ),
    Habit(
        "attested", r"^[^。]*規定により、?(?:ここに)?署名(?:押印)?する",
        said=("委員会条例第27条の規定により、ここに署名する。", "会議規則第87条の規定により署名押印する。", "規定により署名する"),
        unsaid=("規定により署名議員を指名する。", "以上。規定により署名する。"),
    ),
)  # fmt: skip
_OFFICE = Habits(
    Habit(
        "made_by", r"^(?:{minutes}|記録)の?(?:作成|調製)(?:者|{day_word})?[\s:：]", tells="会議録を作った人や日",
        said=("会議録作成者　緑地課", "議事録の作成:緑地課", "記録調製者：緑地課", "会議録作成年月日　令和5年7月10日", "会議録作成日　7月10日"),
        unsaid=("前回の会議録作成者　緑地課", "会議録作成者の紹介", "会議録の公開　あり"),
    ),
    Habit(
        "next_meeting", r"^(?:{open}|{mark})?\s*次回の?(?:{meeting}|開催)?の?{next_of}?(?:について)?\s*(?:{close}|{colon}|(?<=\s)(?={era}|未定|\d))",
        tells="次回の予定",
        said=("次回の会議：令和5年9月1日", "次回日程:未定", "【次回の開催予定】", "（次回審議会）", "(次回委員会)", "〔次回〕", "［次回］", "[次回]", "<次回>", "＜次回＞", "〈次回〉", "《次回》", "≪次回≫",
              "■次回の日時　令和5年9月1日", "○次回期日　平成30年9月1日", "●次回の予定　未定", "■　次回会議の日程について　9月1日", "次回　昭和60年9月1日", "次回　大正9年9月1日", "次回　明治45年9月1日"),
        unsaid=("次回は9月1日に開く。", "次回　現地を見る。", "前次回の会議：9月", "次回9月1日"),
    ),
    Habit(
        "next_meeting",
        r"^(?:{digit}{1,2}[{ends_mark}]?|{round_open}{digit}{1,2}{round_close}|{mark})?\s*次回の?(?:{meeting}|開催)?の?{next_of}?(?:等|について)?$",
        said=("６　次回開催予定", "次回", "(7)次回の会議について", "（12）次回日程等", "12.次回の開催日時", "◎次回の予定", "5．次回審議会", "次回委員会", "次回の期日", "次回会議予定", "次回の会議の予定"),
        unsaid=("次回は未定", "前次回", "123 次回", "（123）次回", "次回の議題"),
    ),
    Habit(
        "ask_at", r"^(?:{open}|{mark})?\s*{on_record}?(?:{inquiry}先?|(?:事務局)?連絡先|{in_charge})\s*(?:{close}|{colon}|$)", tells="問合せ先",
        said=("お問い合わせ先", "このページに関するお問い合わせ先", "問合せ", "【問い合わせ先】", "（連絡先）", "(事務局連絡先)", "担当課：緑地課", "担当部署:緑地課", "■担当課　：緑地課", "○連絡先", "●　連絡先", "〔連絡先〕", "［連絡先］", "[連絡先]",
              "<連絡先>", "＜連絡先＞", "〈連絡先〉", "《連絡先》", "≪連絡先≫"),
        unsaid=("緑地課の連絡先", "連絡先の変更", "担当：緑地課"),
    ),
    Habit(
        "ask_at", r"^{mark}?\s*{on_record}?(?:{inquiry}先?|(?:事務局)?連絡先)(?:\s|(?={round_open}))[^。]{3,80}$",
        said=("問合せ先　緑地課", "お問い合わせ　丘の上市緑地課　電話00-0000", "○連絡先 緑地課", "会議に関する問合せ先（緑地課）", "会議録に関する問い合わせ (緑地課)", "議事録に関する連絡先　緑地課", "事務局連絡先　電話1", "■　連絡先　緑地課"),
        unsaid=("緑地課の問合せ先　緑地課", "問合せ先緑地課", "問合せ先　課", "問合せ　が多いと聞いた。", "市民会議に関する連絡先　課"),
    ),
)  # fmt: skip
#: The head of a table that stands behind the minutes.
_TABLE = Habit(
    "table_behind", r"^(?:{frame}|{mark})?\s*(?:(?:会議録の?)?正\s*誤\s*表|{tabled_result}{tabled_as}|{members}別?の?{tabled_sides}{tabled_as})\s*{framed}?$", tells="会議録の後の一覧や正誤表",
    said=("正誤表", "正　誤　表", "【会議録正誤表】", "■会議録の正誤表", "議決結果一覧", "審議結果表", "協議結果一覧", "採決結果一覧表", "表決結果の一覧", "議員別賛否一覧", "委員の表決結果", "議員別の賛否表", "議員賛否一覧表", "○ 議決結果一覧 ", "［審議結果一覧］"),
    unsaid=("議決結果", "次の正誤表", "正誤表の訂正", "結果一覧", "審議結果の報告"),
)  # fmt: skip
#: 資料1: the head of a paper that stands behind the minutes.
_PAPER = Habit(
    "paper_behind", r"^[{frame}{round_open}]?(?:{papers_as})*(?:資料|{elsewhere}|別表|別記)(?:№|No\.?)?\s*{digit}{0,2}(?:[{dash}]{digit}{1,2})?[{framed}{round_close}]?$", tells="会議録の後に付いた資料の始まり",
    said=("資料1", "【資料２】", "（別紙）", "参考資料 3", "別添", "別表1", "別記", "資料№1", "資料No.2", "資料No3", "資料10-12", "資料1-1", "当日配布資料", "資料  1"),
    unsaid=("資料1について説明した。", "資料の確認", "本日の資料1", "資料1・2", "資料1-", "資料100", "資料1-100"),
)  # fmt: skip
_SEAL = Habit(
    "seal", r"(?:印|㊞|{round_open}(?:印|㊞|署名|自署|署名省略|公印省略){round_close})$", tells="印",
    said=("議長　大川　実　印", "議長　大川　実㊞", "議長　大川　実(印)", "議長　大川　実（㊞）", "議長　大川　実（署名）", "大川　実（自署）", "大川　実（署名省略）", "大川　実（公印省略）"),
    unsaid=("印を押す", "大川（実）"),
)  # fmt: skip
_SIGNER = Habit(
    "signer", r"^{minutes}?{signer}[\s:：]*",
    said=("会議録署名委員　大川　実", "議事録署名人：田沼", "署名議員: 堀井", "署名者　　大川", "署名委員"),
    unsaid=("前回の署名委員　大川", "署名　大川"),
)  # fmt: skip
#: Back matter is short; what is longer goes on with the proceedings.
MAX_LINES = 40


def is_back_matter(text: str) -> bool:
    """Whether a line belongs to what stands after the minutes: notes on materials, signatures."""
    return _NOTE.reads(text) or is_signing(text)


def is_signing(text: str) -> bool:
    """Whether a line says that what follows is signed, or names those who sign: 会議録署名委員, 上記のとおり相違ない…."""
    return _SIGNED.read(text) is not None


def signer_of(text: str) -> str | None:
    """The name in a line that is a signature: 議長　大川　実　印. None for any other line, and for a blank form."""
    words = _SIGNER.without(trim(_SEAL.without(text)))
    found = person_of(words, "") or {}
    name = str(found.get("name") or "")
    return name if len(name) >= 2 and (words != text or found.get("role")) else None


def signers_behind(text: str) -> str:
    """What stands behind 会議録署名人 in a line; empty for any other line."""
    rest = _SIGNER.without(text)
    return rest if rest != text else ""


def back_start(lines: list[Line], live: list[int], grammar: Grammar, titles: set[str]) -> int:
    """The place in ``live`` where back matter begins; ``len(live)`` when there is none.

    ``titles``: keys of the agenda's titles. It begins after the printed end or the closing, or with a line
    that only back matter has, and only where nothing of the proceedings follows, or with the footnotes.
    """
    feet = next((place for place in range(len(live)) if lines[live[place]].foot), len(live))
    feet = min(feet, _papers_behind(lines, live, grammar))
    first = max(0, feet - MAX_LINES, _after_proceedings(lines, live[:feet], grammar, titles))
    ended = None
    # The end itself may be the last line of the proceedings.
    for place in range(max(0, first - 1), feet):
        if _closes(lines[live[place]]):
            ended = place + 1
        elif ended is not None and not is_rule(lines[live[place]].text):
            return ended
        elif (
            place >= first
            and _begins_back(lines[live[place]].text)
            and not _is_told_on(lines, live[place:feet])
        ):
            return _from_signers(lines, live, place, first)
    return feet


def _from_signers(lines: list[Line], live: list[int], place: int, first: int) -> int:
    """The place of the first signature, or of its day, above the line that begins the back matter: 議長　青木 一 / 署名議員　岸 進."""
    signing = is_signing(lines[live[place]].text)
    while signing and place > first and signer_of(lines[live[place - 1]].text):
        place -= 1
    return place - (place > first and _is_date(lines[live[place - 1]].text))


def _papers_behind(lines: list[Line], live: list[int], grammar: Grammar) -> int:
    """The place of the first paper that is printed behind the closing; ``len(live)`` where none is, or somebody speaks on."""
    closed = max((place for place in range(len(live)) if _closes(lines[live[place]])), default=None)
    if closed is None:
        return len(live)
    below = range(closed + 1, len(live))
    papers = next((place for place in below if _PAPER.reads(lines[live[place]].text)), len(live))
    spoken = any(live[place] in grammar.spoken and live[place + 1 :] for place in range(papers, len(live)))
    return len(live) if spoken else papers


def _closes(line: Line) -> bool:
    note = note_of(line.text)
    return is_end(line.text) or bool(note and note.kind in ("close", "adjourn"))


def _begins_back(text: str) -> bool:
    return is_back_matter(text) or _OFFICE.read(text) is not None or _TABLE.reads(text)


def _is_told_on(lines: list[Line], live: list[int]) -> bool:
    """Whether a note on materials stands in the midst of the telling: sentences follow that are no notes."""
    below = [lines[i].text for i in live[1:]]
    told = any(text.endswith("。") and not text.startswith(("※", "*", "＊")) for text in below)
    return _NOTE.reads(lines[live[0]].text) and told and not any(map(_begins_back, below))


def _is_date(text: str) -> bool:
    found = dates_in(text)
    return len(found) == 1 and found[0][1] == 0 and found[0][2] == len(text)


def _after_proceedings(lines: list[Line], live: list[int], grammar: Grammar, titles: set[str]) -> int:
    """The place after the last line that is surely of the proceedings: a remark, an item's heading, a number."""
    signing, announcing = _signatures(lines, live), _announcement(lines, live, grammar)
    tabled = min(_tabled(lines, live, grammar), _asking(lines, live, grammar))
    for place in range(len(live) - 1, -1, -1):
        i = live[place]
        text = lines[i].text
        if (place >= signing and signer_of(text)) or place >= min(announcing, tabled):
            continue
        if i in grammar.spoken or i in grammar.headed or title_key(text) in titles or _numbered(text):
            return place + 1
    return 0


def _tabled(lines: list[Line], live: list[int], grammar: Grammar) -> int:
    """The place of the head of a table behind the minutes, below which nobody speaks; ``len(live)`` for none."""
    for place in range(len(live) - 1, -1, -1):
        if live[place] in grammar.spoken:
            break
        if _TABLE.reads(lines[live[place]].text):
            return place
    return len(live)


def _asking(lines: list[Line], live: list[int], grammar: Grammar) -> int:
    """The place of the heading of whom to ask, below which nobody speaks who spoke above; ``len(live)`` for none."""
    for place in range(max(0, len(live) - 8), len(live)):
        row = _OFFICE.read(lines[live[place]].text)
        if row is not None and row.name == "ask_at":
            above = {grammar.spoken[i].label for i in live[:place] if i in grammar.spoken}
            below = {grammar.spoken[i].label for i in live[place:] if i in grammar.spoken}
            return place if above.isdisjoint(below) else len(live)
    return len(live)


def _numbered(text: str) -> bool:
    """A numbered heading: back matter has none, or its numbers stand before sentences."""
    found = numbered(text)
    return bool(found and len(found.rest) <= 40 and not found.rest.endswith("。"))


def _announcement(lines: list[Line], live: list[int], grammar: Grammar) -> int:
    """The place of a heading of the next meeting below which its day stands, and nobody of an office speaks any more.

    ６　次回開催予定 and a day: that the day stands where labels do makes it none.
    """
    for place in range(max(0, len(live) - 12), len(live)):
        below = live[place + 1 :]
        if not is_next_heading(lines[live[place]].text) or not below or not dates_in(lines[below[0]].text):
            continue
        spoken = [grammar.spoken[i].label for i in below if i in grammar.spoken]
        if not any(role_of(label) for label in spoken):
            return place
    return len(live)


def is_next_heading(text: str) -> bool:
    """Whether a line heads what is said of the next meeting."""
    return (row := _OFFICE.read(text)) is not None and row.name == "next_meeting"


def _signatures(lines: list[Line], live: list[int]) -> int:
    """The place from which there are only short lines below one that says they are signatures."""
    for place in range(max(0, len(live) - 20), len(live)):
        below = [lines[i].text for i in live[place + 1 :]]
        if is_signing(lines[live[place]].text) and all(len(t) <= 60 and not t.endswith("。") for t in below):
            return place
    return len(live)

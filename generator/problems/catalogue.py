"""Every rule the archive is held to, by code.

A code is stable: it is printed with each problem, has a bad example under ``tests/cases/bad`` and an
entry in the editors' guide (a test holds all three together).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """An error stops publishing; a warning does not."""

    ERROR = "error"
    WARNING = "warning"


E = Severity.ERROR
W = Severity.WARNING


@dataclass(frozen=True)
class RuleEntry:
    """A rule: how grave a breach is, and its title in Japanese."""

    severity: Severity
    title: str


RULES: dict[str, RuleEntry] = {
    # the file as a file
    "not-utf8": RuleEntry(E, "文字コードが UTF-8 ではない"),
    "file-too-large": RuleEntry(E, "ファイルが大きすぎる"),
    "empty-file": RuleEntry(E, "ファイルが空"),
    "file-name": RuleEntry(E, "ファイルやフォルダーの名前が規則に合わない"),
    "missing-file": RuleEntry(E, "必要なファイルがない"),
    "symbolic-link": RuleEntry(E, "ほかの場所を指すリンクがある"),
    "unreadable": RuleEntry(E, "ファイルやフォルダーを開けない"),
    "stray-file": RuleEntry(W, "決まった場所にないファイルがある"),
    # the file as YAML
    "tab": RuleEntry(E, "タブで字下げしている"),
    "yaml": RuleEntry(E, "YAML の書き方が正しくない"),
    "many-documents": RuleEntry(E, "一つのファイルに文書が二つ以上ある"),
    "duplicate-key": RuleEntry(E, "同じ項目が二度書かれている"),
    "too-deep": RuleEntry(E, "入れ子が深すぎる"),
    "too-many-values": RuleEntry(E, "参照で値がふくらみすぎる"),
    "lost-after-hash": RuleEntry(E, "「#」の後が読み込まれない"),
    "folded-text": RuleEntry(W, "行の続きに空白が入る"),
    "control-character": RuleEntry(E, "画面に出せない制御文字がある"),
    "odd-letter": RuleEntry(W, "見えない文字や、人によって違って見える文字がある"),
    # the file against the data model
    "missing-key": RuleEntry(E, "必要な項目がない"),
    "unknown-key": RuleEntry(E, "知らない項目がある"),
    "wrong-shape": RuleEntry(E, "値の形が違う"),
    "unknown-word": RuleEntry(E, "決められた言葉ではない"),
    "bad-date": RuleEntry(E, "日付として読めない"),
    "bad-time": RuleEntry(E, "時刻として読めない"),
    "bad-year": RuleEntry(E, "年・年度として読めない"),
    "bad-number": RuleEntry(E, "数として読めない"),
    "bad-flag": RuleEntry(E, "true でも false でもない"),
    "bad-id": RuleEntry(E, "id の形が規則に合わない"),
    "unknown-block": RuleEntry(E, "段落の種類が分からない"),
    "misplaced-block": RuleEntry(E, "段落を置けない所に置いている"),
    "unknown-run": RuleEntry(E, "文中の区切りの種類が分からない"),
    "text-and-blocks": RuleEntry(E, "本文が text と blocks の両方にある、またはどちらにもない"),
    # references within and between files
    "duplicate-id": RuleEntry(E, "同じ id が二度使われている"),
    "unknown-agenda": RuleEntry(E, "指している議題がない"),
    "unknown-material": RuleEntry(E, "指している資料がない"),
    "unknown-voice": RuleEntry(E, "指している発言者がない"),
    "unknown-person": RuleEntry(E, "指している出席者がない"),
    "unknown-sitting": RuleEntry(E, "指している開催日がない"),
    "unknown-ground": RuleEntry(E, "指している非公開の根拠がない"),
    "unknown-withheld": RuleEntry(E, "指している非公開の記録がない"),
    "unknown-place": RuleEntry(E, "指している発言などがない"),
    "unknown-council": RuleEntry(E, "指している会議体がない"),
    "unknown-case": RuleEntry(E, "指している案件がない"),
    "unknown-opinion": RuleEntry(E, "指している意見がない"),
    "unused-withheld": RuleEntry(W, "どこからも指されていない非公開の記録がある"),
    # what was published
    "address-moved": RuleEntry(E, "公開したアドレスの指す先がずれる"),
    "address-vanished": RuleEntry(E, "公開したアドレスの指す先がなくなる"),
    "address-reused": RuleEntry(E, "公開したアドレスが別のものを指す"),
    "memory-of-another": RuleEntry(E, "公開した控えが、別のアーカイブのもの"),
    "memory-broken": RuleEntry(E, "公開した控えが読めない"),
    # numbering and dates
    "duplicate-number": RuleEntry(E, "同じ回次の会議が二つある"),
    "copied-session": RuleEntry(W, "同じ議事の会議が二つある"),
    "ledger-gap": RuleEntry(E, "すべて収めたとする年度に、説明のない回次がある"),
    "number-gap": RuleEntry(W, "回次が抜けている"),
    "absent-but-present": RuleEntry(E, "ないとした回の会議録が公開されている"),
    "absent-outside": RuleEntry(W, "収録の範囲の外の回について書かれている"),
    "absent-unclear": RuleEntry(E, "どの回のことか、どの年度のことかが分からない"),
    "absent-twice": RuleEntry(E, "会議録のない回が二度書かれている"),
    "awaited-is-here": RuleEntry(W, "作成中とした回の会議録が、もう公開されている"),
    "minutes-overdue": RuleEntry(W, "会議の後、会議録がまだ公開されていない"),
    "no-date": RuleEntry(W, "開催日がない"),
    "weekday": RuleEntry(E, "曜日が日付に合わない"),
    "era": RuleEntry(W, "元号が日付に合わない"),
    "end-before-start": RuleEntry(E, "終わりが始まりより前"),
    "fiscal-year": RuleEntry(W, "開催日が年度の外"),
    "publish-period": RuleEntry(E, "公開の期間が逆"),
    "future-date": RuleEntry(W, "開催日がまだ来ていない"),
    "next-meeting": RuleEntry(W, "次回の予定が今回より前"),
    # decisions
    "outcome-without-item": RuleEntry(E, "どの議題の結果か分からない"),
    "votes-over-attendance": RuleEntry(E, "票の数が出席者より多い"),
    "vote-of-the-absent": RuleEntry(E, "欠席した人が表決に加わっている"),
    "votes-do-not-add-up": RuleEntry(E, "票の数どうしが合わない"),
    "vote-of-who-left": RuleEntry(E, "席を離れた人が表決に加わっている"),
    "vote-not-present": RuleEntry(E, "採決のときにいない人が表決に加わっている"),
    "secret-vote-named": RuleEntry(E, "無記名の投票に一人ごとの表決がある"),
    "casting-without-tie": RuleEntry(E, "同数でないのに裁決がある"),
    "minority-passed": RuleEntry(E, "賛成少数なのに可決・承認になっている"),
    "unconfirmed-outcome": RuleEntry(E, "自動で読み取った結果が確かめられていない"),
    # matters
    "case-answer-before-ask": RuleEntry(E, "案件の日付の順序が逆"),
    "case-step-closed-without-record": RuleEntry(E, "非公開の経過に、非公開の記録がない"),
    "measure-without-reason": RuleEntry(E, "反映しない理由がない"),
    "case-without-meeting": RuleEntry(W, "答申までに扱った会議がない"),
    "case-overdue": RuleEntry(W, "答申の期限が過ぎている"),
    "opinion-without-fate": RuleEntry(W, "措置の書かれていない意見がある"),
    "case-number-twice": RuleEntry(W, "同じ番号の案件が二つある"),
    "case-not-linked": RuleEntry(W, "同じ番号の議題が案件として結ばれていない"),
    "outcome-of-another-item": RuleEntry(W, "結果が、本文の言う議案と違う議題に付いている"),
    "note-times": RuleEntry(W, "ト書きの時刻が前より早い"),
    "item-numbers": RuleEntry(W, "議題の番号が抜けている、戻っている、重なっている"),
    "section-of-another-item": RuleEntry(W, "見出しの番号と違う番号の議題を指している"),
    # people and offices
    "unknown-office": RuleEntry(E, "指している職がない"),
    "person-not-written": RuleEntry(E, "people.yml に書かれていない人を指している"),
    "post-without-office": RuleEntry(E, "何の職か書かれていない"),
    "form-of-two-people": RuleEntry(E, "同じ書き方が二人のものになっている"),
    "form-is-an-office": RuleEntry(E, "氏名の書き方が、役職だけになっている"),
    "person-unclear": RuleEntry(W, "同じ氏名の人が二人いて、どちらか分からない"),
    "person-outside-term": RuleEntry(W, "職に就いていない日の会議に名前がある"),
    "person-two-offices-one-day": RuleEntry(W, "一人の任期が重なっている"),
    "office-of-two-people": RuleEntry(W, "一つの職に、同じ日に二人がいる"),
    "person-unlinked-twice": RuleEntry(W, "いくつもの会議体にいる同じ氏名が、だれとも結ばれていない"),
    "name-differs": RuleEntry(W, "追っている人と一字だけ違う氏名がある"),
    # withholding
    "withheld-without-ground": RuleEntry(E, "非公開の根拠が書かれていない"),
    "withheld-without-reason": RuleEntry(E, "非公開・取消しの理由が書かれていない"),
    "withheld-without-decider": RuleEntry(E, "非公開・取消しを決めた者が書かれていない"),
    "words-under-withheld": RuleEntry(E, "示さない場所に言葉が書かれている"),
    "withheld-name": RuleEntry(E, "氏名を公開しない人の氏名が書かれている"),
    "withheld-remarks": RuleEntry(E, "公開しない議題や部分に発言がある"),
    "closed-minutes": RuleEntry(E, "公開しない会議録に発言がある"),
    "correction-reveals": RuleEntry(E, "示さない場所の訂正に、前後の言葉がある"),
    "correction-undone": RuleEntry(E, "訂正したところが、もとの言葉に戻っている"),
    "unrecorded-change": RuleEntry(E, "確定した記録の変更に、訂正の記録がない"),
    "withheld-later": RuleEntry(E, "公開をとりやめたという訂正が、非公開の記録と合わない"),
    "released-without-words": RuleEntry(E, "公開したとある場所に、言葉がない"),
    "released-early": RuleEntry(E, "公開する日がまだ来ていない"),
    "review-missed": RuleEntry(E, "非公開の見直しが行われていない"),
    "correction-without-place": RuleEntry(W, "どこの訂正か書かれていない"),
    "masked-words": RuleEntry(W, "伏せ字ではない言葉が伏せ字とされている"),
    "withheld-material-public": RuleEntry(W, "公開しない資料がほかの場所で公開されている"),
    "withheld-name-nearby": RuleEntry(W, "伏せた人の氏名らしい言葉がほかの場所にある"),
    "withheld-item-of-open-meeting": RuleEntry(W, "公開の会議に公開しない議題がある"),
    "withheld-text": RuleEntry(W, "示さない内容が書かれているかもしれない"),
    "withheld-period-over": RuleEntry(W, "非公開の期限や見直しの日が過ぎている"),
    "vague-ground": RuleEntry(W, "根拠の号が決まっていない"),
    "existence-ground": RuleEntry(E, "存否を答えない根拠が公開の記録に使われている"),
    "closed-without-reason": RuleEntry(E, "会議を非公開とした理由がない"),
    "reason-of-open-meeting": RuleEntry(W, "公開の会議に非公開の理由がある"),
    # attachments
    "attachment-missing": RuleEntry(E, "資料のファイルがない"),
    "attachment-name": RuleEntry(E, "資料のファイル名が規則に合わない"),
    "attachment-outside": RuleEntry(E, "資料のファイルが会議体のフォルダーの外にある"),
    "attachment-withheld": RuleEntry(E, "公開しない資料にファイルが付いている"),
    "attachment-not-named": RuleEntry(E, "公開とした資料にファイルが付いていない"),
    "bad-link": RuleEntry(E, "リンク先がページのアドレスではない"),
    "site-address": RuleEntry(W, "サイトのアドレスとして使えない"),
    "upload-target": RuleEntry(W, "サイトを送る先として使えない"),
    # inside attachments
    "file-kind": RuleEntry(E, "資料の中身が、名前の終わりの示す種類と違う"),
    "file-hidden-words": RuleEntry(E, "資料に、見えない言葉が残っている"),
    "file-changes": RuleEntry(E, "資料に、変更の記録やコメントが残っている"),
    "file-inside": RuleEntry(E, "資料の中に、見えないファイルや前の版が入っている"),
    "file-unsafe": RuleEntry(E, "資料に、スクリプトや外への参照がある"),
    "file-location": RuleEntry(E, "資料に、撮影した場所の位置情報がある"),
    "file-metadata": RuleEntry(W, "資料に、作成者の名前などの記録が残っている"),
    "file-unjudged": RuleEntry(W, "資料の中を確かめられない"),
    "file-changed": RuleEntry(W, "確かめた後に、資料のファイルが変わった"),
    # the hand-written part
    "docs-left-out": RuleEntry(W, "docs フォルダーに、サイトに入れないファイルがある"),
    # personal data
    "phone-number": RuleEntry(W, "個人の電話番号らしい数字がある"),
    "mail-address": RuleEntry(W, "個人のメールアドレスらしい文字がある"),
    "postal-address": RuleEntry(W, "個人の住所らしい文字がある"),
    "my-number": RuleEntry(W, "個人番号らしい数字がある"),
    "bank-account": RuleEntry(W, "口座番号らしい数字がある"),
    "car-plate": RuleEntry(W, "自動車の登録番号らしい文字がある"),
    "birth-date": RuleEntry(W, "生年月日らしい日付がある"),
    "family-register": RuleEntry(W, "戸籍についての個人の記載らしい文字がある"),
    "named-under-role": RuleEntry(W, "役職で示す決まりなのに氏名がある"),
    "speaker-label": RuleEntry(W, "ほかの発言者と一字違う呼び方がある"),
    "seat-twice": RuleEntry(W, "一つの議席に二人がいる"),
    "present-and-absent": RuleEntry(W, "同じ人が出席者と欠席者の両方にある"),
    "absent-speaks": RuleEntry(W, "欠席した人が発言している"),
    "speaks-while-away": RuleEntry(W, "席にいない間に発言している"),
    "people-count": RuleEntry(W, "印刷された人数と氏名の数が違う"),
    "name-is-a-label": RuleEntry(W, "氏名の所に欄の見出しがある"),
    "member-name": RuleEntry(W, "委員の名簿と一字違う氏名がある"),
    # what is still open
    "skeleton-left": RuleEntry(E, "ひな形の言葉が残っている"),
    "open-question": RuleEntry(W, "確かめていないことが残っている"),
    "hidden-in-original": RuleEntry(E, "原本では見えない文字が確かめられていない"),
}

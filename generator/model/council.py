"""Municipalities, their grounds of withholding, their councils, and the site itself."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import BeforeValidator, Field

from generator.model.disclosure import Disclosure
from generator.model.lasting import MovedPage, WithdrawnPage
from generator.model.papers import CheckedPaper
from generator.model.people import Contact, Voice
from generator.model.upload import Upload
from generator.model.values import Count, Date, Flag, Id, IdList, Ordinal, Part, Year, as_list
from generator.model.words import ABSENCE


class Municipality(Part):
    """``municipality.yml``."""

    name: str = Field(description="自治体の名前（例: 朝凪市）")
    kana: str | None = Field(None, description="読み（ひらがな）")
    prefecture: str | None = Field(None, description="都道府県")
    code: str | None = Field(None, description="全国地方公共団体コード（6桁）")
    fictional: Flag = Field(False, description="架空の自治体（見本）。すべてのページにその旨を示します")
    digest: Flag = Field(
        False, description="実在の会議の事実だけをまとめた抄録。すべてのページにその旨を示します"
    )
    about: str | None = Field(None, description="紹介")
    licence: str | None = Field(None, description="利用条件")
    moved: tuple[MovedPage, ...] = Field((), description="アドレスを変えた会議体")
    withdrawn: tuple[WithdrawnPage, ...] = Field((), description="取り下げた会議体")
    contact: Contact | None = Field(None, description="問い合わせ先")
    disclosure: Disclosure | None = Field(
        None, description="公開していない部分を知りたい人への案内（開示請求、審査請求）"
    )
    forget_people_after: Count | None = Field(
        None,
        description="人のページと人での検索を、最後の職を退いてから何年でやめるか（年数）。書かなければ、やめません。会議録はそのままです",
    )
    order: Count | None = Field(None, description="並び順")


class Ground(Part):
    """A ground of withholding, as the ordinance had it on a day."""

    id: Id = Field(description="id（例: kojin）。アドレスになります")
    label: str = Field(description="一覧に出す短い名前（例: 個人に関する情報）")
    ordinance: str = Field(description="条例などの名前")
    article: str = Field(description="条（例: 第7条）")
    item: str | None = Field(None, description="項・号（例: 第1号）")
    reason: str = Field(description="なぜ公開できないのか、分かりやすい説明")
    as_of: Date = Field(description="この条文を確かめた日")
    category: (
        Literal[
            "individual", "deidentified", "corporate", "security_state", "public_safety", "deliberation",
            "operations", "statute", "on_condition", "meeting_order", "copyright", "existence",
        ]
        | None
    ) = Field(None, description="国の法律の区分に当てはめたとき")  # fmt: skip
    text: str | None = Field(None, description="条文")
    url: str | None = Field(None, description="条例のアドレス")


class Grounds(Part):
    """``grounds.yml``."""

    grounds: tuple[Ground, ...] = Field(description="非公開の根拠")


class Member(Part):
    """A member of a council over a term."""

    id: Id | None = Field(None, description="id（例: m-aoki）")
    name: str = Field(description="氏名")
    kana: str | None = Field(None, description="読み（ひらがな）")
    role: str | None = Field(None, description="役職")
    affiliation: str | None = Field(None, description="所属")
    category: str | None = Field(None, description="選出区分")
    start: Date | None = Field(None, alias="from", description="就任の日")
    end: Date | None = Field(None, alias="to", description="退任の日")
    person: Id | None = Field(None, description="会議をまたいで追う人なら、people.yml の id")


class Covers(Part):
    """Which years of a council the archive holds."""

    start: Year = Field(alias="from", description="収録している初めの年度（例: 令和元年度）")
    end: Year | None = Field(
        None, alias="to", description="収録している終わりの年度。書かなければ、今も続けて収録している"
    )
    complete: Flag = Field(
        False,
        description="true: この年度の会議はすべて、会議録か absent にある。そうでない回次が残ると、公開が止まります",
    )
    note: str | None = Field(None, description="補足（例: 平成30年度以前は冊子だけがある）")


class Absent(Part):
    """A meeting whose record is not in the archive, and why."""

    year: Year | None = Field(None, description="年度または年。number を書くときは必要")
    number: Ordinal | None = Field(None, description="年度内（年内）の回次")
    serial: Ordinal | None = Field(None, description="通算の回次")
    kind: str | None = Field(
        None, description="定例会・臨時会 など、別に数える会議のとき、会議録の session の kind と同じ言葉"
    )
    date: Date | None = Field(None, description="開催した日、または開催するはずだった日")
    state: Literal["not_held", "closed", "not_yet", "not_collected", "not_made", "lost", "unknown"] = Field(
        description="、".join(f"{state}: {label}" for state, label in ABSENCE.items())
    )
    reason: str = Field(description="理由。読む人に分かる言葉で（例: 台風のため中止）")
    source: str | None = Field(None, description="確かめたもの、または在りか（ページのアドレスか言葉）")
    until: Date | None = Field(None, description="公開する見込みの日（not_yet のとき）")
    grounds: IdList = Field((), description="closed のとき、非公開の根拠の id")
    withheld: str | None = Field(
        None, description="closed のとき、会議録にある非公開の記録（例: 2024-01#w1）。grounds の代わり"
    )


class NotHeld(Part):
    """A number that was counted but has no session: what ``Absent`` says more exactly."""

    year: Year = Field(description="年度")
    number: Ordinal = Field(description="回次")
    reason: str = Field(description="理由（例: 中止、記録なし）")


class Council(Part):
    """``council.yml``."""

    name: str = Field(description="会議体の正式な名前")
    short: str | None = Field(None, description="短い名前")
    kana: str | None = Field(None, description="読み（ひらがな）")
    kind: str | None = Field(None, description="審議会・委員会・議会 など")
    part_of: str | None = Field(None, description="部会などのとき、もとの会議体の id")
    basis: str | None = Field(None, description="設置の根拠")
    about: str | None = Field(None, description="何を話し合う会議体か")
    established: Date | None = Field(None, description="設置の日")
    abolished: Date | None = Field(None, description="廃止の日")
    naming: Literal["name", "role", "letter", "number", "group", "none"] | None = Field(
        None, description="発言者の示し方の決まり"
    )
    members: tuple[Member, ...] = Field((), description="委員")
    people_pages: Literal["officials", "members", "none"] | None = Field(
        None,
        description="人のページに載せる人。officials: 職員などとして出席する人だけ、members: 委員・議員も、none: だれも載せない。"
        "書かなければ、議会は members、ほかは officials",
    )
    voices: dict[str, Voice] = Field(default_factory=dict, description="各回に共通の発言者の呼び方")
    covers: Covers | None = Field(None, description="どの年度からどの年度までを収録しているか")
    absent: tuple[Absent, ...] = Field((), description="会議録のない回と、その理由")
    not_held: tuple[NotHeld, ...] = Field((), description="absent の古い書き方。今も読みます")
    minutes_due: Count = Field(60, description="会議の日から会議録を公開するまでの日数の目安")
    moved: tuple[MovedPage, ...] = Field((), description="アドレスを変えた会議録")
    withdrawn: tuple[WithdrawnPage, ...] = Field((), description="取り下げた会議録")
    contact: Contact | None = Field(None, description="庶務・問い合わせ先")
    order: Count | None = Field(None, description="並び順")


class Accessibility(Part):
    """What the statement of accessibility says of this archive; see ``pages/statement.py``."""

    standard: str = Field("JIS X 8341-3:2016", description="目標とする規格")
    level: str = Field("AA", description="目標とする適合レベル")
    result: str = Field("配慮", description="対応の度合い（例: 配慮、一部準拠、準拠）。初めは「配慮」です")
    decided_on: Date | None = Field(None, description="方針を定めた日")
    goal_by: Date | None = Field(None, description="目標を達成する期限")
    additional: IdList = Field(
        (), description="目標の適合レベルのほかに追加する達成基準（例: 2.5.8 ターゲットのサイズ（最低限））"
    )
    exceptions: IdList = Field((), description="方針の例外とするものと、その理由")
    tested_from: Date | None = Field(None, description="試験を始めた日（一日で終えたなら書きません）")
    tested_on: Date | None = Field(
        None, description="試験した日、または終えた日。書くまで「まだ試験していません」と示します"
    )
    tested_by: str | None = Field(None, description="試験した者")
    pages: IdList = Field((), description="試験したページと、その選び方")
    means: IdList = Field((), description="試験の手段")
    passed: IdList = Field(
        (), description="試験で満たしていた達成基準の番号（例: 1.1.1）。書かないものは「未試験」になります"
    )
    failed: IdList = Field((), description="試験で満たしていなかった達成基準の番号")
    not_applicable: IdList = Field((), description="当てはまるものがなかった達成基準の番号（例: 動画の基準）")
    known: IdList = Field((), description="分かっている問題と、直す予定")


DataForm: TypeAlias = Literal[
    "zip",
    "text",
    "lists",
    "json",
    "csv",
    "kokkai",
    "kokkai-xml",
    "kokkai-speech",
    "akn",
    "tei",
    "popolo",
    "ocd",
    "oparl",
    "cite",
]
DataForms: TypeAlias = Annotated[
    tuple[DataForm, ...], BeforeValidator(as_list, json_schema_input_type=DataForm | list[DataForm])
]


class SiteWord(Part):
    """A word that pages explain."""

    term: str = Field(
        description="ことば（例: 地域自治区）。はじめからあることばなら、その説明を置きかえます"
    )
    kana: str = Field(description="読み（ひらがな）")
    means: str = Field(description="やさしい言葉での説明")


class Site(Part):
    """``site.yml``: what the archive as a whole is called and who keeps it. May be left out."""

    name: str = Field("会議録アーカイブ", description="サイトの名前")
    about: str | None = Field(None, description="トップページの紹介文")
    keeper: str | None = Field(None, description="サイトを管理する者")
    contact: Contact | None = Field(None, description="問い合わせ先")
    licence: str | None = Field(None, description="利用条件")
    url: str | None = Field(
        None,
        description="公開するアドレス（例: https://www.example.lg.jp/kaigiroku/）。フィード、検索エンジンへの案内、リンクのカード、印刷した紙などに使います",
    )
    covers: str | None = Field(None, description="収録の範囲についての説明")
    words: tuple[SiteWord, ...] = Field((), description="「ことばの説明」に足すことば")
    checked: tuple[CheckedPaper, ...] = Field(
        (), description="docs フォルダーの PDF などの中を、人が確かめたこと"
    )
    moved: tuple[MovedPage, ...] = Field((), description="アドレスを変えた自治体")
    withdrawn: tuple[WithdrawnPage, ...] = Field((), description="取り下げた自治体")
    exports: DataForms = Field(
        ("zip", "lists"),
        description="サイトに置くデータの形（zip: 会議ごとの ZIP、text: 会議ごとのテキスト、lists: 一覧の CSV、json: 会議ごとの JSON、csv: CSV のまとまり、kokkai: 国会会議録の形の JSON、kokkai-xml: その XML、kokkai-speech: その発言単位、akn: Akoma Ntoso、tei: Parla-CLARIN、popolo: Popolo、ocd: Open Civic Data、oparl: OParl の形、cite: 文献の形）。"
        "書かなければ zip、lists。置かないときは []",
    )
    pdf: Flag = Field(
        False,
        description="true: minutes pdf --all で作った PDF を、会議録のページから配ります",
    )
    accessibility: Accessibility = Field(
        default_factory=Accessibility, description="ウェブアクセシビリティ方針に書くこと"
    )
    upload: Upload | None = Field(
        None, description="minutes upload で送る先。パスワードは、ここには書きません"
    )

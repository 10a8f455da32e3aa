"""The agenda, the materials, and the records of what is withheld."""

from __future__ import annotations

import re
from typing import Literal

from pydantic import Field

from generator.model.readings import Outcomes
from generator.model.values import Date, Id, IdList, Part

_ADDRESS = re.compile(
    r"https?://(?:[^\s/?#\\@]*@)?(?P<host>[\w.-]+|\[[0-9A-Fa-f:.]+\])(?::\d+)?(?:[/?#][^\s\\]*)?",
    re.IGNORECASE,
)


class AgendaItem(Part):
    """An item of the agenda; items may hold items."""

    id: Id | None = Field(None, description="議題の id（書かなければ a1、a1-1 …）")
    was: IdList = Field((), description="この議題が引き継いだ、前の id（例: a2）")
    no: str | None = Field(None, description="印刷された番号（例: (1)、議案第3号）")
    title: str = Field(description="議題の名前")
    kind: str | None = Field(None, description="諮問・報告・協議・選任 など")
    bill: str | None = Field(None, description="議案・諮問の番号")
    case: IdList = Field(
        (), description="この議題で扱った案件の id（cases.yml。いくつかを一括したときは並べる）"
    )
    dept: str | None = Field(None, description="担当課")
    materials: IdList = Field((), description="この議題の資料の id")
    outcomes: Outcomes = Field((), description="結果（発言の側に decides を書いた場合は要りません）")
    withheld: str | None = Field(None, description="この議題を非公開としたとき、withheld: の記録の名前")
    note: str | None = Field(None, description="補足")
    sub: tuple[AgendaItem, ...] = Field((), description="小議題")


class CheckedFile(Part):
    """That a person looked into a file where the tools cannot judge; it silences warnings about the file, never errors."""

    on: Date = Field(description="確かめた日")
    by: str = Field(description="確かめた人")
    sha256: str | None = Field(
        None,
        description="確かめたファイルの SHA-256（初めの 12 字でよい）。ファイルが差し替わると、また知らされます",
    )


class CheckedPaper(CheckedFile):
    """The same of a file of the hand-written part of the site, which no session names."""

    file: str = Field(description="docs フォルダーから見たファイルの場所（例: files/annai.pdf）")


class Material(Part):
    """A document handed out, and whether it is published."""

    id: Id | None = Field(None, description="資料の id（書かなければ m1、m2 …）")
    was: IdList = Field((), description="この資料が引き継いだ、前の id（例: m2）")
    no: str | None = Field(None, description="印刷された番号（例: 資料1）")
    title: str = Field(description="資料の名前")
    when: str | None = Field(None, description="配付の時期（事前、当日、机上 など）")
    status: Literal["public", "withheld", "collected", "lent", "browse", "not_printed"] = Field(
        "not_printed",
        description="public: 公開（href を書く）、withheld: 非公開、collected: 会議後に回収、lent: 傍聴者に貸与、"
        "browse: 窓口で閲覧、not_printed: 公開の有無の記載なし",
    )
    href: str | None = Field(
        None,
        description="公開する資料のファイル（会議のファイルから見た相対パス、例: files/m1.pdf）。"
        "ほかのサイトにあるものは https:// で始まるアドレス",
    )
    size: str | None = Field(None, description="印刷された大きさ（例: PDF：214KB）")
    checked: CheckedFile | None = Field(None, description="ファイルの中を人が確かめたこと")
    withheld: str | None = Field(None, description="非公開のとき、withheld: の記録の名前")
    note: str | None = Field(None, description="補足")

    @property
    def host(self) -> str | None:
        """The host that holds the document, where it is on another site; None for a file of this archive."""
        return host_of(self.href or "")


def host_of(address: str) -> str | None:
    """The host of a page's address; None for anything else, such as a relative path or a malformed address."""
    found = _ADDRESS.fullmatch(address)
    return found["host"].lower() if found else None


class Review(Part):
    """That it was looked at again whether something must stay withheld, and with what result."""

    on: Date = Field(description="見直した日")
    by: str = Field(description="見直した者")
    result: Literal["continue", "release"] = Field(
        "continue",
        description="continue: 非公開を続ける、release: 公開することとした（公開したら released を書く）",
    )
    next: Date | None = Field(None, description="次に見直す日")
    reason: str | None = Field(None, description="続ける（公開する）理由")


class Release(Part):
    """That what was withheld became public, and when. The words then stand at the place itself, under the record's name."""

    on: Date = Field(description="公開した日")
    by: str = Field(description="公開を決めた者")
    why: str = Field(description="なぜ公開できるようになったか（例: 入札が終わったため）")
    rest: str | None = Field(
        None, description="一部だけを公開したとき、残りを非公開とする別の記録の名前（例: w1b）"
    )


class WithheldRecord(Part):
    """Why something is not shown. One record feeds the note in the text, the register, the data and the count.

    It never holds the words themselves. It stays when they are released, with the day and the reason.
    """

    kind: Literal["closed", "retracted", "omitted"] = Field(
        "closed", description="closed: 非公開、retracted: 発言取消し、omitted: 省略"
    )
    grounds: IdList = Field((), description="根拠（grounds.yml の id）")
    reason: str | None = Field(None, description="理由（一つの文で）")
    basis: str | None = Field(
        None, description="原本に印刷された根拠（例: ○○条例第6条各号）。grounds に当てはめるための控え"
    )
    decided_by: str | None = Field(None, description="決めた者")
    decided_on: Date | None = Field(None, description="決めた日")
    until: Date | None = Field(None, description="この日まで非公開")
    until_event: str | None = Field(None, description="この事が済むまで非公開（例: 入札の終了）")
    review_on: Date | None = Field(None, description="見直す日")
    what: str | None = Field(None, description="何を示していないか（例: 事務局の説明）。中身は書かない")
    as_printed: str | None = Field(None, description="原本の表し方（例: ■■■、（以下非公開））")
    reviews: tuple[Review, ...] = Field((), description="見直しの記録（古い順）")
    released: Release | None = Field(
        None, description="公開したこと。これを書いた記録の場所にだけ、公開した言葉を書けます"
    )


class Correction(Part):
    """A correction made after publication.

    One of kind ``withheld_later`` names the record of what is withheld since, and gives no words.
    """

    id: Id | None = Field(None, description="訂正の id（書かなければ書いた順に c1、c2 …）")
    on: Date = Field(description="訂正した日")
    kind: Literal["misprint", "fact", "attribution", "order", "withheld_later"] | None = Field(
        None,
        description="misprint: 誤字、fact: 事実の誤り、attribution: 発言者の誤り、order: 順序や抜けの誤り、"
        "withheld_later: 公開した後に公開をやめた（was と now は書かず、withheld を書く）",
    )
    what: str = Field(description="何をなぜ訂正したか")
    was: str | None = Field(None, description="訂正前（非公開にした言葉は書かない）")
    now: str | None = Field(None, description="訂正後")
    where: str | None = Field(None, alias="in", description="訂正した発言などの id")
    withheld: str | None = Field(
        None, description="公開をやめたとき（withheld_later）、withheld: の記録の名前"
    )

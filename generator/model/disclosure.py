"""How to ask for what is not shown: the request for disclosure, and the objection to what was decided on it."""

from __future__ import annotations

from pydantic import Field

from generator.model.people import Contact
from generator.model.values import Date, Part


class RequestForm(Part):
    """A form on the site of the office."""

    title: str = Field(description="様式の名前（例: 公文書開示請求書）")
    href: str = Field(description="様式のアドレス（https://…）")


class Objection(Part):
    """How to object to a decision not to disclose."""

    to: str = Field(description="だれに対してするか（例: 朝凪市長）")
    within: str | None = Field(
        None, description="いつまでにできるか（例: 決定を知った日の翌日から3か月以内）"
    )
    how: str | None = Field(None, description="出し方")
    contact: Contact | None = Field(None, description="窓口。開示請求と同じなら書きません")
    form: RequestForm | None = Field(None, description="様式")
    judged_by: str | None = Field(None, description="意見を述べる第三者の機関（例: 朝凪市情報公開審査会）")
    url: str | None = Field(None, description="案内のページのアドレス（https://…）")


class Disclosure(Part):
    """How the municipality takes requests for disclosure."""

    name: str = Field("開示請求", description="制度の呼び方（例: 開示請求、公開請求）")
    ordinance: str = Field(description="条例の名前（例: 朝凪市情報公開条例）")
    as_of: Date = Field(description="この内容を確かめた日")
    contact: Contact = Field(description="窓口")
    who: str | None = Field(None, description="だれができるか（例: どなたでもできます）")
    how: str | None = Field(None, description="出し方（例: 窓口、郵送、電子申請）")
    form: RequestForm | None = Field(None, description="様式")
    within: str | None = Field(None, description="いつまでに決まるか（例: 15日以内）")
    fee: str | None = Field(None, description="費用（例: 見るだけなら無料、写しは1枚10円）")
    url: str | None = Field(None, description="案内のページのアドレス（https://…）")
    objection: Objection | None = Field(None, description="決定に納得できないとき（審査請求）")

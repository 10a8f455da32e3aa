"""What staff are told of servers, whatever the protocol."""

from __future__ import annotations

CUT = "サーバーとのつながりが切れました（{}）。もう一度実行すると、続きから送ります。"
NO_ANSWER = "返事がない"
REFUSED_LOGIN = "「{0}」として「{1}」に入れません。利用者の名前（site.yml の upload の user）とパスワードを確かめてください。"


def not_reached(host: str, why: str) -> str:
    return (
        f"サーバー「{host}」につながりません（{why}）。site.yml の upload の host と port、パソコンのネットワークを確かめてください。"
        "庁内から外へ出られないようになっているときは、情報システムの担当に尋ねてください。"
    )


def not_trusted(host: str, why: str) -> str:
    return (
        f"サーバー「{host}」の証明書を確かめられないので、パスワードを送らずにやめました（{why}）。host が証明書の名前と同じか、サーバーの管理者に確かめてください。"
        "庁内の認証局の証明書なら、そのファイルを --ca に書いてください。"
    )

"""What a finding is told as, and how to mend it: one pair of sentences a rule."""

from __future__ import annotations

_OWN = "役所などのものなら、council.yml などの contact: に書くと、出なくなります。"
_SURE = "だれのものでもないなら、そのままでかまいません。"

#: What was found, and what to do if it is not somebody's own after all.
_TOLD = {
    "phone-number": ("個人の電話番号かもしれない数字があります", _OWN),
    "mail-address": ("個人のメールアドレスかもしれない文字があります", _OWN),
    "postal-address": ("郵便番号と住所らしい文字があります", _OWN),
    "my-number": ("個人番号（マイナンバー）の形をした12桁の数字があります", _SURE),
    "bank-account": ("口座番号らしい数字があります", "だれが見てもよい口座なら、そのままでかまいません。"),
    "car-plate": ("自動車の登録番号（ナンバー）らしい文字があります", _SURE),
    "birth-date": ("生年月日らしい日付があります", "広く知られた人のものなら、そのままでかまいません。"),
    "family-register": (
        "戸籍や世帯についての、個人のことらしい記載があります",
        "手続の説明なら、そのままでかまいません。",
    ),
}


def what_is_found(code: str, before: str = "", more: int = 0) -> str:
    """A sentence that names the thing, after which words it stands, and how many more there are; never the thing itself."""
    after = f"（「{before}」の後）" if before else ""
    others = f"ほかに {more:,} か所あります。" if more else ""
    return f"{_TOLD[code][0]}{after}。{others}"


def how_to_mend(code: str, how: str) -> str:
    """``how`` says what to do with what is somebody's own, where it stands."""
    return f"個人のものなら、{how}{_TOLD[code][1]}"

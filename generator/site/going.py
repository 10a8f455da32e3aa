"""What would go from a site, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.site.changes import Gone

_KINDS = {
    "municipality": "自治体のページ",
    "council": "会議体のページ",
    "session": "会議録",
    "ground": "根拠のページ",
    "case": "案件のページ",
    "person": "人のページ",
    "office": "職のページ",
    "material": "資料",
    "page": "手書きのページ",
}


def told(gone: Sequence[Gone], lead: str = "") -> Iterator[str]:
    """The lines: each thing with its reason, and each way to keep it said once."""
    if lead:
        yield lead
    yield f"前に公開したもののうち、次の {sum(len(one.addresses) for one in gone):,} 個が、サイトからなくなります。"
    said: set[tuple[str, str]] = set()
    for one in gone:
        yield f"  {one.address}（{_what(one)}）: {one.reason.message}"
        if (one.reason.code, one.reason.fix) not in said:
            said.add((one.reason.code, one.reason.fix))
            yield f"    {one.reason.fix}"


def _what(one: Gone) -> str:
    if not one.address.endswith("/"):
        return _KINDS[one.kind]
    return f"フォルダーごと、{len(one.addresses):,} 個"

"""Where to ask, as a part of a page."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.people import Contact
from generator.pages import markup
from generator.pages.html import Html
from generator.pages.markup import escape


def contact_part(contact: Contact | None) -> Iterator[Html]:
    """Where to ask, where that is known."""
    if contact is None:
        return
    yield markup.heading(2, "問い合わせ先", "contact")
    yield markup.facts_list(
        (
            ("担当", escape(contact.office or "")),
            ("住所", escape(contact.address or "")),
            ("電話", escape(contact.phone or "")),
            ("FAX", escape(contact.fax or "")),
            ("メール", escape(contact.email or "")),
            ("備考", escape(contact.note or "")),
        )
    )

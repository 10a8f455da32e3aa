"""The words of a piece of a page as readers see them: what is searched of the parts that hold no remarks."""

from __future__ import annotations

import re
from html import unescape

from generator.japanese.space import trim
from generator.pages.html import Html

APART = "　"
_UNSEEN = re.compile(r'<span class="visually-hidden">[^<]*</span>')
_ENDS = re.compile(r"</(?:p|li|dt|dd|div|td|th|tr|ol|ul|dl|h[1-6])>|<br>")
_TAG = re.compile(r"<[^>]*>")


def words_of(html: Html) -> str:
    """The text between the tags, parts of it set apart by a wide blank; what only screen readers read is left out."""
    text = _TAG.sub("", _ENDS.sub(APART, _UNSEEN.sub("", str(html))))
    return APART.join(filter(None, map(trim, unescape(text).split(APART))))

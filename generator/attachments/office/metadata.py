"""Which names in a file's properties are names of persons or offices, and which only those of software."""

from __future__ import annotations

import re

# What software writes where nobody has told it a name. python-pptx's empty file was saved by its author.
_SOFTWARE = {
    "python-docx", "openpyxl", "steve canny", "microsoft office user", "microsoft office ユーザー", "microsoft",
    "microsoft corporation", "windows user", "windows ユーザー", "user", "users", "ユーザー", "owner", "admin",
    "administrator", "root", "pc", "pcuser", "nec-pcuser", "fmv", "fujitsu", "toshiba", "hp", "dell", "lenovo",
    "hewlett-packard company", "apache poi", "apache", "libreoffice", "openoffice.org", "docx4j", "aspose",
    "un-named", "unnamed", "unknown", "author", "作成者", "xlsxwriter", "phpword", "phpspreadsheet", "phpexcel",
    "unknown creator", "unknown author", "pptxgenjs", "sheetjs", "exceljs", "google", "google docs", "pandoc",
    "wps office", "kingsoft office", "anonymous", "default", "me", "test", "my company", "company", "office",
    "collabora", "onlyoffice", "html-to-docx", "sharepoint", "system account", "epplus", "closedxml", "npoi",
    "hancom", "ichitaro", "none",
}  # fmt: skip
_LIBRARY = re.compile(r"[\w.+-]+[/ ]v?\d+(?:\.\d+)+\S*|[\w-]+\.(?:js|py|net|com|org)|\W*")
_USER_FOLDER = re.compile(r"[\\/](?:Users|home|Documents and Settings)[\\/]+(?P<user>[^\\/]+)", re.IGNORECASE)


def is_a_name(text: str) -> bool:
    """Whether what stands as author, company or the like may name a person or an office."""
    said = " ".join(text.split())
    return bool(said) and said.lower() not in _SOFTWARE and not _LIBRARY.fullmatch(said)


def user_of_path(text: str) -> str:
    """The user whose folder a path of a computer runs through; empty when it names none."""
    found = _USER_FOLDER.search(text.replace("%20", " "))
    user = found["user"] if found else ""
    return user if is_a_name(user) and user.lower() not in ("public", "shared", "all users") else ""


def local_path(text: str) -> str:
    """A path on somebody's computer or in an office's network; empty for an address of the web."""
    plain = re.sub(r"^file:/*", "", text, flags=re.IGNORECASE)
    if re.match(r"[A-Za-z]:[\\/]|\\\\[^\\]", plain):
        return plain
    return plain if plain != text and len(plain) > 1 else ""


def is_words(text: str) -> bool:
    """Whether it is said in words: no number, no key of a machine, no date."""
    said = text.strip()
    return bool(re.search(r"[^\W\d_]{2}", said)) and not re.fullmatch(
        r"[\w.:/{}+-]*\d[\w.:/{}+-]*|true|false|[0-9A-Za-z+/=]{24,}|https?://\S+|[A-Za-z0-9_.|;#-]+", said
    )

"""What stands in a data folder and cannot be taken for a file of minutes: links, and what may not be read."""

from __future__ import annotations

from generator.archive.files import Kind
from generator.archive.trouble import in_words
from generator.problems.problem import Place, Problem

_SAID = {
    Kind.LINK: (
        "symbolic-link",
        "ほかの場所を指すリンク（シンボリックリンク）です。フォルダーの外のものが公開されるおそれがあるので、たどりません。",
        "リンクを消し、要るものなら、もとのファイルやフォルダーをここに写してください。",
    ),
    Kind.CLOSED: (
        "unreadable",
        "フォルダーの中を見る権限がありません。中に会議録があっても、読めません。",
        "フォルダーの権限（プロパティの「セキュリティ」）を確かめてください。要らないフォルダーなら、minutes の外に移してください。",
    ),
    Kind.DEVICE: (
        "unreadable",
        "ファイルでもフォルダーでもないもの（パイプやソケット）です。",
        "消すか、minutes の外に移してください。",
    ),
}


def odd_one(name: str, kind: Kind) -> Problem:
    """The problem of something that ``Files.odd`` gives."""
    code, message, fix = _SAID[kind]
    return Problem(code, Place(name, 1, 1), message, fix)


def unreadable(name: str, error: OSError, place: Place | None = None) -> Problem:
    """The problem of a file that could not be read; at ``place`` where another file names it."""
    error.filename = name.rpartition("/")[2]
    what = f"「{name}」を" if place else "ファイルを"
    return Problem(
        "unreadable",
        place or Place(name, 1, 1),
        f"{what}開けないので、中を確かめられません。",
        in_words(error),
    )

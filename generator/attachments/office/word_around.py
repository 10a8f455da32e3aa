"""What stands around the text of a Word file: comments and who wrote them, variables, mail merge, the place of its template."""

from __future__ import annotations

from typing import Any

from generator.attachments.names import is_a_name, is_words, local_path, user_of_path
from generator.attachments.office import kinds
from generator.attachments.office.package import Package, shown
from generator.attachments.office.tally import Tally
from generator.attachments.office.word_styles import W


def inspect_around(package: Package, main: str, settings: Any, tally: Tally) -> None:
    """Tell of all of it; ``settings``: the root of that part, None for none."""
    _comments(package, main, tally)
    _settings(package, main, settings, tally)


def words_in(element: Any) -> str:
    """The words in an element."""
    return "".join(t.text or "" for t in shown(element, f"{W}t")).strip()


def _comments(package: Package, main: str, tally: Tally) -> None:
    for kind in ("comments",):
        for name in package.related(main, kind):
            for comment in package.children(name, {f"{W}comments"}):
                tally.add(kinds.COMMENTS, "本文", "", words_in(comment) or comment.get(f"{W}author", ""))
    for name in package.related(main, "people"):
        root = package.xml(name)
        for person in root if root is not None else ():
            author = next((v for k, v in person.attrib.items() if k.endswith("}author")), "")
            if is_a_name(author):
                tally.add(kinds.PERSON, "コメントした人の一覧", "", author)


def _settings(package: Package, main: str, settings: Any, tally: Tally) -> None:
    if settings is None:
        return
    for variable in settings.iter(f"{W}docVar"):
        if is_words(variable.get(f"{W}val") or ""):
            tally.add(kinds.STORED_DATA, "文書の変数", "", variable.get(f"{W}val", ""))
    merge = settings.find(f"{W}mailMerge")
    if merge is not None:
        said = [m.get(f"{W}val", "") for m in merge.iter(f"{W}query", f"{W}connectString")]
        tally.add(kinds.STORED_DATA, "差し込み印刷の設定", "", next(filter(None, said), ""))
    for name in package.related(main, "settings"):
        for relation in package.relations(name).values():
            path = local_path(relation.target) if relation.outside else ""
            if user_of_path(path):
                tally.add(kinds.PATH, "テンプレートの場所", "", user_of_path(path))

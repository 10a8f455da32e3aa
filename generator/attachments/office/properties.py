"""The properties of an Office file: who wrote it, who saved it last, for whom; shown in no page, but by every program."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.attachments.names import PRINTED, USUAL, is_a_name, is_words, tells, user_of_path
from generator.attachments.office import kinds
from generator.attachments.office.package import Package
from generator.attachments.office.tally import Tally

_CORE = {"creator": "作成者", "lastModifiedBy": "最後に保存した人", "contributor": "協力者"}
_APP = {"Company": "会社", "Manager": "管理者"}
_ODF = {"initial-creator": "作成者", "creator": "最後に保存した人", "printed-by": "印刷した人"}
_TITLES = {"title": "タイトル", "subject": "件名", "keywords": "タグ", "keyword": "タグ", "category": "分類"}
_OWN_NOTES = re.compile(r"generated (?:by|using) [\w.-]+", re.IGNORECASE)
# What office programs and add-ins write for themselves; labels of protection name their owner, and so are not here.
_TECHNICAL = re.compile(
    r"ContentTypeId|KSO\w*|ICV|_?dlc_\w*|MediaService\w*|_MarkAsFinal|Grammarly\w*|MSIP_Label_.*_(?:Enabled|SetDate|Method|Name"
    r"|SiteId|ActionId|ContentBits|Tag)|TaxKeyword\w*|xd_\w*|TemplateUrl|ComplianceAssetId|_ExtendedDescription|Order"
    r"|_?TriggerFlowInfo|_SourceUrl|_SharedFileIndex|lcf\w*|Created|LastSaved|Creator|Producer|SourceModified|WorkbookGuid"
    r"|AppVersion|.*Build(?:Ver)?|.*(?:Guid|GUID|Id|ID|Version)|Info \d|Language|_NewReviewCycle|Classification\w*"
)


def needs_words(package: Package) -> bool:
    """Whether anything in the file is to be held against the words that can be read in it."""
    return any("customxml/" in name for name in package.names) or any(
        tells(said)
        for name in package.names
        if _is_core(package, name)
        for _, said in _titles(package.xml(name))
    )


def _is_core(package: Package, name: str) -> bool:
    return package.types.get(name, "").endswith("core-properties+xml") or name == "docprops/core.xml"


def inspect_properties(package: Package, words: str, tally: Tally) -> None:
    """Tell of the names in docProps/core.xml, app.xml and custom.xml, and of titles that ``words``, those of the file
    without white space, do not hold."""
    for name in package.names:
        kind = package.types.get(name, "")
        if _is_core(package, name):
            _core(package.xml(name), _CORE, words, tally)
        elif kind.endswith("extended-properties+xml") or name == "docprops/app.xml":
            _named(package.xml(name), _APP, tally)
        elif kind.endswith("custom-properties+xml") or name == "docprops/custom.xml":
            _custom(package.xml(name), tally)


def inspect_meta(root: Any, words: str, tally: Tally) -> None:
    """The same of an OpenDocument file's meta.xml; None for none."""
    _core(root, _ODF, words, tally)
    for element in root.iter() if root is not None else ():
        if element.tag.endswith("}user-defined") and is_a_name("".join(element.itertext())):
            key = next((v for k, v in element.attrib.items() if k.endswith("}name")), "")
            _own(key, "".join(element.itertext()), tally)
        elif element.tag.endswith("}template"):
            path = next((v for k, v in element.attrib.items() if k.endswith("}href")), "")
            if user_of_path(path):
                tally.add(kinds.PATH, "プロパティの「テンプレート」", "", user_of_path(path), apart=True)


def _titles(root: Any) -> Iterator[tuple[str, str]]:
    """Title, subject and the like: what they are called, and what they say."""
    for element in root.iter() if root is not None else ():
        label = _TITLES.get(element.tag.rpartition("}")[2]) if isinstance(element.tag, str) else None
        if label:
            yield label, "".join(element.itertext()).strip()


def _core(root: Any, names: dict[str, str], words: str, tally: Tally) -> None:
    _named(root, names, tally)
    for label, said in _titles(root):
        tally.read.say(said, f"プロパティの「{label}」")
        # What papers are always called tells nothing; nor does what the pages say as well.
        own = "".join(USUAL.sub("", said).split())
        if tells(said) and (PRINTED.search(said) or own not in words):
            tally.add(kinds.TITLE, f"プロパティの「{label}」", "", said, apart=True)
    for element in root.iter() if root is not None else ():
        if element.tag.rpartition("}")[2] == "description":
            said = "".join(element.itertext()).strip()
            tally.read.say(said, "プロパティの「コメント」")
            if said and not _OWN_NOTES.fullmatch(said):
                tally.add(kinds.REMARK_FIELD, "プロパティの「コメント」", "", said)


def _named(root: Any, names: dict[str, str], tally: Tally) -> None:
    for element in root.iter() if root is not None else ():
        label = names.get(element.tag.rpartition("}")[2])
        # Several authors stand in one field, parted by semicolons.
        for said in "".join(element.itertext()).split(";") if label else ():
            tally.read.say(said, f"プロパティの「{label}」")
            if is_a_name(said):
                tally.add(kinds.NAME, f"プロパティの「{label}」", "", said, apart=True)


def _custom(root: Any, tally: Tally) -> None:
    for entry in root if root is not None else ():
        value = (
            "".join(entry.itertext())
            if all(c.tag.endswith(("lpwstr", "lpstr", "bstr")) for c in entry)
            else ""
        )
        _own(entry.get("name", ""), value, tally)


def _own(name: str, value: str, tally: Tally) -> None:
    """A property that somebody, or some program, made up."""
    if is_a_name(value) and is_words(value) and not _TECHNICAL.fullmatch(name):
        tally.add(kinds.NAME, f"プロパティの「{name[:20]}」", "", value, apart=True)

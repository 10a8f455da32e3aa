"""Excel workbooks: hidden sheets, names, links, data kept behind the sheets, and what each sheet hides."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from generator.attachments.names import is_a_name, is_words, user_of_path
from generator.attachments.office import kinds
from generator.attachments.office.package import Package, UnreadableError
from generator.attachments.office.properties import needs_words
from generator.attachments.office.sheet import Sheet, box_of
from generator.attachments.office.sheet_drawing import inspect_drawing
from generator.attachments.office.sheet_look import CellLooks, S
from generator.attachments.office.sheet_rules import Conditional, conditional
from generator.attachments.office.strings import Strings
from generator.attachments.office.tally import Tally

_R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_ID = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_OWN_NAMES = re.compile(r"_xlnm\.|_xl|solver_|_filterdatabase|_toc|slicer_|nativetimeline_", re.IGNORECASE)
_STATES = {"hidden": kinds.HIDDEN_SHEET, "veryHidden": kinds.VERY_HIDDEN_SHEET}


def inspect_excel(package: Package, main: str, tally: Tally) -> str:
    """Tell ``tally`` all that the workbook ``main`` hides. Returns its visible words, without white space."""
    if package.types.get(main, "").endswith("binary.main"):
        raise UnreadableError(kinds.FOREIGN, "", "Excel バイナリ ブック（.xlsb）")
    return _Workbook(package, main, tally).read()


@dataclass
class _Workbook:
    package: Package
    main: str
    tally: Tally
    looks: CellLooks = field(default_factory=CellLooks)
    strings: Strings = field(default_factory=Strings)
    conditions: list[Conditional] = field(default_factory=list)
    shown: set[str] = field(default_factory=set)
    """The names of the sheets that are shown."""

    def read(self) -> str:
        package, main = self.package, self.main
        root = package.xml(main)
        if root is None or root.tag != f"{S}workbook":
            package.broken.setdefault(main, "ブックではありません")
            return ""
        styles, theme = (next(iter(package.related(main, kind)), None) for kind in ("styles", "theme"))
        about = package.xml(styles) if styles else None
        self.looks = CellLooks.of(about, package.xml(theme) if theme else None)
        formats = about.iterfind(f"{S}dxfs/{S}dxf") if about is not None else ()
        self.conditions = [conditional(self.looks, one) for one in formats]
        counting = root.find(f"{S}workbookPr")
        if counting is not None and counting.get("date1904") in ("1", "true"):
            self.looks.first_day = dt.date(1904, 1, 1)
        texts = next(iter(package.related(main, "sharedStrings")), None)
        self.strings = Strings.of(package, texts, self.looks)
        for sheet, part in self._sheets(root):
            kind = _STATES.get(sheet.get("state", ""))
            if kind is None:
                self.shown.add(sheet.get("name", ""))
                self._sheet(sheet.get("name", ""), part)
            else:
                self._unseen(kind, sheet.get("name", ""), part)
        if self.strings.room < 0:
            self.tally.add(
                kinds.UNREADABLE, "", "", "文字が多すぎて、個人のことがないか終わりまで見られません"
            )
        self._names(root)
        self._people(root)
        self._behind()
        if not needs_words(package):
            return ""
        return "".join("".join(words.split()) for words in self.strings.seen())

    def _sheets(self, root: Any) -> Iterator[tuple[Any, str]]:
        relations = self.package.relations(self.main)
        for sheet in root.iterfind(f"{S}sheets/{S}sheet"):
            relation = relations.get(sheet.get(_R_ID) or sheet.get(_STRICT_ID) or "")
            if relation is not None and self.package.has(relation.target):
                yield sheet, relation.target

    def _sheet(self, name: str, part: str) -> None:
        sheet = Sheet(name, self.looks, self.strings, self.tally, self.tally.read)
        sheet.conditions = self.conditions
        for table in self.package.related(part, "table"):
            root = self.package.xml(table)
            box = box_of(root.get("ref", "")) if root is not None else None
            if root is not None and root.find(f"{S}autoFilter/{S}filterColumn") is not None:
                sheet.filtered = True
            if box and root.get("headerRowCount") != "0" and root.find(f"{S}tableStyleInfo") is not None:
                sheet.heads.append((box[0], box[1], box[2], box[1]))
        sheet.read(self.package, part)
        self._comments(part, sheet.part)
        for drawing in self.package.related(part, "drawing"):
            inspect_drawing(self.package, drawing, self.looks.theme, sheet)
        if sheet.work <= 0:
            self.tally.add(kinds.UNREADABLE, sheet.part, "", "結合したセルや図形が多すぎます")

    def _unseen(self, kind: kinds.Kind, name: str, part: str) -> None:
        """A hidden sheet: told when there is anything in it."""
        mute = Tally()
        sheet = Sheet(name, CellLooks(), Strings(self.strings.packed, self.strings.ends), mute)
        sheet.read(self.package, part)
        first = next((row.words for row in mute.rows.values() if row.words), name)
        drawn = self.package.related(part, "drawing") or self.package.related(part, "comments")
        if sheet.filled or drawn:
            self.tally.add(kind, sheet.part, "", first, apart=True)

    def _comments(self, part: str, where: str) -> None:
        said = 0
        for comments in self.package.related(part, "comments"):
            for comment in self.package.children(comments, {f"{S}comments", f"{S}commentList"}):
                if comment.tag == f"{S}comment":
                    words = "".join(t.text or "" for t in comment.iter(f"{S}t"))
                    self.tally.add(kinds.COMMENTS, where, f"の {comment.get('ref', '')}", words)
                    said += 1
        for comments in self.package.related(part, "threadedComment") if not said else ():
            root = self.package.xml(comments)
            for comment in root if root is not None else ():
                words = "".join(comment.itertext())
                self.tally.add(kinds.COMMENTS, where, f"の {comment.get('ref', '')}", words)

    def _names(self, root: Any) -> None:
        for defined in root.iterfind(f"{S}definedNames/{S}definedName"):
            name, value = defined.get("name", ""), (defined.text or "").strip()
            if _OWN_NAMES.match(name) or not value or "#REF!" in value:
                continue
            # Excel hides names of its own that only point to cells; words and lists are what nobody sees.
            said = " ".join(re.findall(r'"([^"]*)"', value))
            if is_words(said) and (defined.get("hidden") in ("1", "true") or value.startswith(('"', "{"))):
                self.tally.add(kinds.HIDDEN_NAME, "", "", f"{name}＝{said}")
            elif (defined.get("comment") or "").strip():
                self.tally.add(kinds.COMMENTS, "名前の定義", "", defined.get("comment", ""))

    def _people(self, root: Any) -> None:
        tally = self.tally
        for element in root.iter():
            name = element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
            if name == "fileSharing" and is_a_name(element.get("userName", "")):
                tally.add(kinds.PERSON, "書き込みを制限した人", "", element.get("userName", ""), apart=True)
            elif name == "customWorkbookView":
                user = re.sub(r"\s*-\s*(?:個人用ビュー|Personal View)$", "", element.get("name", ""))
                if user != element.get("name", "") and is_a_name(user):
                    tally.add(kinds.PERSON, "共有した人のビュー", "", user, apart=True)
            elif name == "absPath" and user_of_path(element.get("url", "")):
                tally.add(kinds.PATH, "保存した場所", "", user_of_path(element.get("url", "")), apart=True)
        for part in self.package.related(self.main, "person"):
            people = self.package.xml(part)
            for person in people if people is not None else ():
                if is_a_name(person.get("displayName", "")):
                    tally.add(
                        kinds.PERSON, "コメントした人の一覧", "", person.get("displayName", ""), apart=True
                    )

    def _behind(self) -> None:
        """Data that the workbook keeps and no sheet shows."""
        package, tally = self.package, self.tally
        for part in package.related(self.main, "externalLink"):
            for element in package.children(
                part, {f"{S}externalLink", f"{S}externalBook", f"{S}sheetDataSet", f"{S}sheetData"}
            ):
                values = [v.text for v in element.iter(f"{S}v") if (v.text or "").strip()]
                if values:
                    tally.add(kinds.EXTERNAL_CACHE, "", "", values[0])
        for part in package.related(self.main, "revisionHeaders"):
            root = package.xml(part)
            for header in root if root is not None else ():
                tally.add(kinds.TRACKED, "共有ブック", "", header.get("userName", ""))
        for part in package.related(self.main, "connections"):
            root = package.xml(part)
            for connection in root if root is not None else ():
                tally.add(kinds.STORED_DATA, "データの接続", "", connection.get("name", ""))
        for part in package.names:
            if part.startswith(("xl/model/", "xl/customdata/")) and not part.endswith(".rels"):
                tally.add(kinds.STORED_DATA, "データモデル", "", "")
        self._pivots()

    def _pivots(self) -> None:
        parts = self.package.related(self.main, "pivotCacheDefinition")
        seen = self.strings.seen() if parts else set()
        for part in parts:
            root = self.package.xml(part)
            source = root.find(f"{S}cacheSource/{S}worksheetSource") if root is not None else None
            values = [s.get("v", "") for s in root.iter(f"{S}s")] if root is not None else []
            unseen = [v for v in values if v.strip() and " ".join(v.split())[:40] not in seen]
            records = self.package.related(part, "pivotCacheRecords")
            away = source is None or (
                source.get("sheet") is not None and source.get("sheet") not in self.shown
            )
            if unseen or (away and records):
                self.tally.add(kinds.PIVOT_CACHE, "", "", next(iter(unseen), ""))

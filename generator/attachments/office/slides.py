"""PowerPoint files: hidden slides, notes, comments, shapes off the slide or beneath others, words that cannot be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.attachments.names import is_a_name
from generator.attachments.numbers import real
from generator.attachments.office import kinds
from generator.attachments.office.drawn import pictures_cropped
from generator.attachments.office.package import Package
from generator.attachments.office.shapes import lines_of, words_of
from generator.attachments.office.slide_covers import covers, may_cover
from generator.attachments.office.slide_shapes import P, Rect, Shape, area, shapes_of
from generator.attachments.office.slide_words import Words
from generator.attachments.office.tally import Tally
from generator.attachments.office.theme import A, Fill, Theme

_R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_NOT_NOTES = {"sldNum", "hdr", "dt", "ftr", "sldImg"}


def inspect_slides(package: Package, main: str, tally: Tally) -> str:
    """Tell ``tally`` all that the presentation ``main`` hides. Returns its visible words, without white space."""
    return _Slides(package, main, tally).read()


@dataclass
class _Slides:
    package: Package
    main: str
    tally: Tally
    size: Rect = (0.0, 0.0, 0.0, 0.0)
    root: Any = None
    seen: list[str] = field(default_factory=list)

    def read(self) -> str:
        self.root = self.package.xml(self.main)
        if self.root is None or self.root.tag != f"{P}presentation":
            self.package.broken.setdefault(self.main, "スライドではありません")
            return ""
        size = self.root.find(f"{P}sldSz")
        if size is not None:
            self.size = (0.0, 0.0, real(size.get("cx"), 0.0), real(size.get("cy"), 0.0))
            if not area(self.size):
                self.package.broken.setdefault(self.main, "スライドの大きさが読めません")
        relations = self.package.relations(self.main)
        listed = [
            r.target
            for s in self.root.iter(f"{P}sldId")
            if (r := relations.get(s.get(_R_ID, ""))) is not None
        ]
        for number, part in enumerate(listed, 1):
            self._slide(part, f"{number} 枚目のスライド")
        for relation in relations.values():
            if (
                relation.kind == "slide"
                and relation.target not in listed
                and self.package.has(relation.target)
            ):
                self.tally.add(kinds.OLD_SLIDE, "", "", _words(self.package.xml(relation.target)))
        self._people()
        return "".join("".join(self.seen).split())

    def _slide(self, part: str, where: str) -> None:
        slide = self.package.xml(part)
        if slide is None:
            return
        words = _words(slide)
        self._notes(part, where)
        self._comments(part, where)
        if slide.get("show") in ("0", "false"):
            self.tally.add(kinds.HIDDEN_SLIDE, "", where, words)
            return
        self.seen.append(words)
        for paragraph in slide.iter(f"{A}p"):
            self.tally.read.say(lines_of(paragraph), where)
        layout, master, theme = self._above(part, slide)
        above = tuple(t for root in (layout, master) if (t := _tree(root)) is not None)
        background = next((f for root in (slide, layout, master) if (f := _background(root, theme))), Fill())
        looks = Words(theme, background, master, self.root.find(f"{P}defaultTextStyle"))
        for tree in reversed(above):
            looks.beneath += [s for s in shapes_of(tree, theme) if not s.place]
        tree = _tree(slide)
        self._shapes(shapes_of(tree, theme, above) if tree is not None else [], slide, looks, where)
        for _ in range(pictures_cropped(slide)):
            self.tally.add(kinds.CROPPED, "", where)

    def _shapes(self, shapes: list[Shape], slide: Any, looks: Words, where: str) -> None:
        """The shapes of a slide, the lowest first."""
        moving = {target.get("spid", "") for target in slide.iterfind(f"{P}timing//{P}spTgt")}
        # What comes and goes covers nothing for good.
        over = [(n, s) for n, s in enumerate(shapes) if may_cover(s) and not s.numbers & moving]
        for number, shape in enumerate(shapes):
            self._shape(shape, looks, where)
            if shape.words and not shape.hidden:
                for kind in covers(shape, [s for n, s in over if n > number], looks):
                    self.tally.add(kind, "", where, shape.words)
            looks.beneath.append(shape)

    def _above(self, part: str, slide: Any) -> tuple[Any, Any, Theme]:
        """The roots of a slide's layout and master, and the colours that hold on it."""
        layout = next(iter(self.package.related(part, "slideLayout")), "")
        master = next(iter(self.package.related(layout, "slideMaster")), "") if layout else ""
        theme = next(iter(self.package.related(master, "theme")), "") if master else ""
        roots = [self.package.xml(name) if name else None for name in (layout, master, theme)]
        names: Mapping[str, str] = {}
        mapped = roots[1].find(f"{P}clrMap") if roots[1] is not None else None
        for holder in (
            mapped,
            *(r.find(f"{P}clrMapOvr/{A}overrideClrMapping") for r in (roots[0], slide) if r is not None),
        ):
            names = dict(holder.attrib) if holder is not None else names
        return roots[0], roots[1], Theme.of(roots[2], names)

    def _shape(self, shape: Shape, looks: Words, where: str) -> None:
        drawn = shape.is_picture or shape.element.tag == f"{P}graphicFrame"
        if not shape.words and not drawn:
            return
        off = shape.rect is not None and area(self.size) and not _touches(shape.rect, self.size)
        if shape.hidden:
            self.tally.add(
                kinds.HIDDEN_SHAPE if shape.words else kinds.HIDDEN_PICTURE, "", where, shape.words
            )
        elif off:
            self.tally.add(kinds.OFF_PAGE if shape.words else kinds.HIDDEN_PICTURE, "", where, shape.words)
        else:
            for kind, words in looks.hidden(shape):
                self.tally.add(kind, "", where, words)

    def _notes(self, part: str, where: str) -> None:
        for notes in self.package.related(part, "notesSlide"):
            root = self.package.xml(notes)
            for shape in root.iter(f"{P}sp") if root is not None else ():
                place = shape.find(f"*/{P}nvPr/{P}ph")
                words = words_of(shape)
                if (place is None or place.get("type") not in _NOT_NOTES) and words and not words.isdigit():
                    self.tally.add(kinds.NOTES, "", where, words)

    def _comments(self, part: str, where: str) -> None:
        for comments in self.package.related(part, "comments"):
            root = self.package.xml(comments)
            for comment in root if root is not None else ():
                said = "".join(t.text or "" for t in comment.iter(f"{P}text", f"{A}t"))
                self.tally.add(kinds.COMMENTS, "", where, said)

    def _people(self) -> None:
        """Those who wrote comments, and those whose changes are kept."""
        for kind in ("commentAuthors", "authors", "changesInfo"):
            for part in self.package.related(self.main, kind):
                root = self.package.xml(part)
                for element in root.iter() if root is not None else ():
                    if element.tag.rpartition("}")[2] in ("cmAuthor", "author", "docChg") and is_a_name(
                        element.get("name", "")
                    ):
                        self.tally.add(
                            kinds.PERSON,
                            "コメントや変更をした人の一覧",
                            "",
                            element.get("name", ""),
                            apart=True,
                        )


def _tree(root: Any) -> Any:
    return root.find(f"{P}cSld/{P}spTree") if root is not None else None


def _words(root: Any) -> str:
    return "　".join(filter(None, _paragraphs(root))) if root is not None else ""


def _paragraphs(root: Any) -> Iterator[str]:
    for paragraph in root.iter(f"{A}p"):
        yield words_of(paragraph)


def _background(root: Any, theme: Theme) -> Fill | None:
    """What a slide, layout or master is filled with; None where it says nothing."""
    holder = root.find(f"{P}cSld/{P}bg") if root is not None else None
    for child in holder if holder is not None else ():
        if child.tag == f"{P}bgPr":
            return theme.fill(child)
        if child.tag == f"{P}bgRef":
            colour, _ = theme.colour(child)
            return Fill(colour, child.get("idx") not in ("0", "1000", "1001"))
    return None


def _touches(rect: Rect, other: Rect) -> bool:
    return rect[0] < other[2] and rect[2] > other[0] and rect[1] < other[3] and rect[3] > other[1]

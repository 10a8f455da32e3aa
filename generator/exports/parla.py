"""Sessions as Parla-CLARIN TEI, for those who study language; one file a session.

ParlaMint asks for what minutes with unnamed members cannot say; its parent Parla-CLARIN does not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from generator.archive.entries import Minutes, PublicArchive
from generator.exports.printed import printed
from generator.exports.turns import turns
from generator.exports.values import address_of, terms
from generator.exports.xml import XML_ID, XML_LANG, append, child, root, to_bytes
from generator.facts import session as facts
from generator.facts.plain import run_text
from generator.facts.updated import updated
from generator.facts.walk import placed_blocks
from generator.facts.withholding import tokens
from generator.model import blocks as b
from generator.model.text import Text, WithheldWords, runs_of
from generator.pages.forms import data_path

TEI = "http://www.tei-c.org/ns/1.0"
_SIDES = {
    "chair": ("#chair", "座長"),
    "member": ("#regular", "委員"),
    "staff": ("#guest", "職員その他"),
    "other": ("#guest", "職員その他"),
}


def tei(public: PublicArchive) -> Iterator[tuple[str, bytes]]:
    """``data/tei/asanagi/toshokan/2023-01.xml`` …"""
    for minutes in public.minutes:
        yield data_path("tei", minutes), document(public, minutes)


def document(public: PublicArchive, minutes: Minutes) -> bytes:
    """The session. Raises ValueError where its text holds a character that XML cannot hold."""
    made = root("TEI", TEI)
    made.set(XML_ID, _name(minutes))
    made.set(XML_LANG, "ja")
    _Writer(public, minutes).write(made)
    return to_bytes(made)


def _name(minutes: Minutes, anchor: str = "") -> str:
    """An XML id: our ids may begin with a figure and hold ``/``."""
    whole = "_".join(filter(None, (minutes.key.replace("/", "_"), anchor)))
    return f"k_{whole}"


class _Writer:
    def __init__(self, public: PublicArchive, minutes: Minutes) -> None:
        self.public, self.minutes = public, minutes
        self.tokens = tokens(minutes.session, minutes.home.home.grounds)
        self.anchors = {id(placed.block): placed.anchor for placed in placed_blocks(minutes.session)}
        said = [turn.speaker for turn in turns(minutes) if turn.speaker]
        self.voices = {label: f"voice_{n}" for n, label in enumerate(dict.fromkeys(said), 1)}

    def write(self, made: etree._Element) -> None:
        self._header(child(made, "teiHeader"))
        body = child(child(made, "text"), "body")
        self._blocks(body, self.minutes.session.body, of_body=True)
        if not len(body):
            child(child(body, "div", type="debateSection"), "note", "議事の記録はありません。")

    def _header(self, header: etree._Element) -> None:
        session, minutes = self.minutes.session, self.minutes
        day, changed = facts.first_date(session), updated(session)
        when = day.iso if day and day.year else None
        file = child(header, "fileDesc")
        title = child(file, "titleStmt")
        child(title, "title", facts.title(minutes), type="main")
        child(title, "meeting", facts.label(session), n=minutes.id, ana="#parla.meeting")
        extent = child(file, "extent")
        count = facts.remark_count(session)
        child(extent, "measure", f"{count}発言", unit="utterances", quantity=str(count))
        published = child(file, "publicationStmt")
        child(published, "publisher", self.public.site.keeper or minutes.home.home.name)
        child(child(child(published, "availability"), "licence"), "p", terms(self.public, minutes))
        child(
            published,
            "date",
            changed.isoformat() if changed else "日付の記録なし",
            when=changed.isoformat() if changed else None,
        )
        source = child(child(file, "sourceDesc"), "bibl")
        child(source, "title", facts.title(minutes))
        child(source, "idno", address_of(self.public, minutes), type="URI")
        child(source, "date", when or "日付の記録なし", when=when)
        self._encoding(child(header, "encodingDesc"))
        self._profile(child(header, "profileDesc"), when)
        self._changes(header)

    def _encoding(self, part: etree._Element) -> None:
        rules = child(part, "editorialDecl")
        child(child(rules, "correction"), "p", "原文の誤りは直していない。")
        said = "公開していない所は gap であり、desc はページに示す言葉。示していない言葉はどこにもない。呼び方は人ではない。"
        child(child(rules, "interpretation"), "p", said)
        kinds = child(child(part, "classDecl"), "taxonomy")
        known = dict.fromkeys(_SIDES.values())
        for ref, words in (*((ref, words) for ref, words in known), ("#parla.meeting", "回")):
            child(child(child(kinds, "category", xml_id=ref[1:]), "catDesc"), "term", words)

    def _profile(self, part: etree._Element, when: str | None) -> None:
        setting = child(child(part, "settingDesc"), "setting")
        child(setting, "name", "日本", type="country", key="JP")
        child(setting, "date", when or "日付の記録なし", when=when)
        people = child(part, "particDesc")
        org = child(child(people, "listOrg"), "org", xml_id="council")
        child(org, "orgName", self.minutes.home.name)
        if self.voices:
            voices = child(people, "listPerson")
            for label, own in self.voices.items():
                name = child(child(voices, "person", xml_id=own), "persName")
                child(name, "roleName", label)
        child(child(part, "langUsage"), "language", "日本語", ident="ja")

    def _changes(self, header: etree._Element) -> None:
        found = [one for one in self.minutes.session.corrections if one.on.year]
        if found:
            part = child(header, "revisionDesc")
            for one in found:
                child(part, "change", one.what, when=one.on.iso)

    def _section(self, parent: etree._Element, block: b.Section) -> None:
        made = child(parent, "div", type="debateSection", xml_id=self._id(block))
        shown = printed(block, self.tokens)
        if shown:
            child(made, "head", shown)
        if block.section.withheld:
            self._gap(made, block.section.withheld)
        self._blocks(made, block.blocks)
        if len(made) == (1 if shown else 0):
            child(made, "note", type="narrative")

    def _blocks(
        self, parent: etree._Element, blocks: Iterable[b.BlockBase], *, of_body: bool = False
    ) -> None:
        """Blocks in a division. What follows a division within it, or stands in the body itself, has to stand in one of its own."""
        target: etree._Element | None = None if of_body else parent
        for block in blocks:
            if isinstance(block, b.Section):
                self._section(parent, block)
                target = None
                continue
            if target is None:
                target = child(parent, "div", type="debateSection")
            self._block(target, block)

    def _id(self, block: b.BlockBase) -> str:
        return _name(self.minutes, self.anchors[id(block)])

    def _gap(self, parent: etree._Element, key: str, own: str | None = None) -> None:
        gap = child(parent, "gap", reason="editorial", xml_id=own)
        child(gap, "desc", self.tokens.get(key, "［非公開］"))

    def _block(self, parent: etree._Element, block: b.BlockBase) -> None:
        if isinstance(block, b.Speech):
            self._remark(parent, block, block.speech, block.label, block.text, block.blocks)
        elif isinstance(block, b.Opinion):
            self._remark(parent, block, block.opinion.voice, block.opinion.label, block.text, block.blocks)
            for reply in block.reply:
                self._block(parent, reply)
        elif isinstance(block, b.Qa):
            for one in (*block.ask, *block.answer):
                self._block(parent, one)
        elif isinstance(block, b.Withheld):
            self._gap(parent, block.withheld, self._id(block))
            for inner in block.blocks:
                self._block(parent, inner)
            if block.text is not None:
                child(parent, "note", facts.plain(block.text, self.tokens), type="narrative")
        else:
            kind = "time" if isinstance(block, b.Note) and block.note.at else "narrative"
            note = child(parent, "note", type=kind, xml_id=self._id(block))
            text = (
                block.p
                if isinstance(block, b.Paragraph)
                else block.text
                if isinstance(block, b.Note)
                else None
            )
            self._words(note, text if text is not None else printed(block, self.tokens))

    def _remark(
        self, parent: etree._Element, block: b.BlockBase, voice: str | None, printed_label: str | None,
        text: Text | None, blocks: Iterable[b.BlockBase],
    ) -> None:  # fmt: skip
        label = facts.speaker_label(self.minutes, voice, printed_label)
        if label:
            child(parent, "note", label, type="speaker")
        ana = _SIDES[facts.side_of(self.minutes, voice)][0] if label else None
        who = f"#{self.voices[label]}" if label else None
        made = child(parent, "u", xml_id=self._id(block), who=who, ana=ana)
        for piece in _paragraphs(text) if text is not None else [printed(one, self.tokens) for one in blocks]:
            self._words(child(made, "seg"), piece)
        if not len(made):
            child(made, "seg")

    def _words(self, parent: etree._Element, text: Text) -> None:
        for run in runs_of(text):
            if isinstance(run, WithheldWords) and run.text is None:
                self._gap(parent, run.withheld)
                continue
            append(parent, run_text(run, self.tokens))


def _paragraphs(text: Text) -> list[Text]:
    """A text cut at empty lines; one of several runs stays whole."""
    return list(text.split("\n\n")) if isinstance(text, str) else [text]

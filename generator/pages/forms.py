"""The forms in which a site gives out its data: which it carries, what they are called, and where their files stand.

What is in the files is made by ``generator.exports``.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.archive.entries import CouncilEntry, Minutes
from generator.model.council import Site


@dataclass(frozen=True)
class Form:
    """One form: ``key`` as in ``site.yml``, and what it is for in a sentence. ``ending`` is that of a session's own file, if it has one."""

    key: str
    name: str
    about: str
    folder: str
    ending: str = ""
    also: tuple[str, ...] = ()
    """The ends of further files of a session, or of a year, which it may have."""
    of_year: str = ""
    """The end of the name of its file of a council and fiscal year, if it has such files."""
    entry: str = ""
    """The file with which a program begins, if there is one for the whole."""

    def is_whole(self, path: str) -> bool:
        """Whether a file tells of the whole archive, not of a meeting or a year."""
        has_parts = self.ending or self.of_year
        return path == self.entry or (not has_parts and path.rpartition("/")[0] == self.folder)


FORMS = {
    form.key: form
    for form in (
        Form("zip", "会議ごとの ZIP", "一回分の会議録を、JSON と CSV で一つにまとめたものです。", "data", ".zip"),
        Form("text", "テキスト", "一回分の会議録の文字だけを、発言の番号と呼び方をそえて、順に書いたものです。どの機器でも開けます。", "data", ".txt"),
        Form("lists", "一覧の CSV", "会議、決定、非公開、訂正、収録の状況の一覧です。Excel で開けます。", "data/lists"),
        Form("json", "JSON", "ページに示すことのすべてを、失わずに書いた、このアーカイブの形です。", "data", ".json"),
        Form("csv", "CSV のまとまり", "発言、議題、結果、出席者、資料などの表です。Excel、R、pandas で読めます。", "data/csv", entry="data/csv/datapackage.json"),
        Form("kokkai", "国会会議録の形の JSON", "国会会議録検索システムの、会議単位の出力と同じ形です。そのための道具で読めます。", "data/kokkai", of_year=".json"),
        Form("kokkai-xml", "国会会議録の形の XML", "同じものを XML で書いたものです。", "data/kokkai", of_year=".xml"),
        Form("kokkai-speech", "国会会議録の発言単位の形", "国会会議録検索システムの、発言単位の出力と同じ形です。発言の一つひとつに会議のことも書いてあります。JSON と XML（-speech.xml）があります。", "data/kokkai", also=("-speech.xml",), of_year="-speech.json"),
        Form("akn", "Akoma Ntoso", "議会の文書の国際標準（XML）です。", "data/akn", ".xml"),
        Form("tei", "Parla-CLARIN（TEI）", "言語の研究に使う形（XML）です。", "data/tei", ".xml"),
        Form("popolo", "Popolo", "人、会議体、会議、議決を表す、議会の監視に使う形（JSON）です。全体は data/popolo.json に、発言は会議ごとのファイルにあります。", "data/popolo", ".json", entry="data/popolo.json"),
        Form("ocd", "Open Civic Data", "会議と議決を表す、市民の道具に使う形（JSON）です。", "data/ocd", entry="data/ocd/events.json"),
        Form("oparl", "OParl の形", "議会の情報システムがやりとりする形（JSON）です。", "data/oparl", entry="data/oparl/system.json"),
        Form("cite", "文献の形", "文献管理ソフトに取り込む形（RIS、BibTeX、CSL-JSON）です。", "data/cite", "-ris.txt", ("-bibtex.txt", ".json", "-remarks-ris.txt", "-remarks.json")),
    )
}  # fmt: skip

BY_COMMAND = {
    form.key: form
    for form in (
        Form("sqlite", "SQLite", "CSV と同じ表の、一つのデータベースです。二文字の言葉も、もれなくさがせます。datasette で見られます。", "data/sqlite"),
        Form("bundle", "kaigiroku.zip", "CSV のまとまりと SQLite を、一つのファイルにしたものです。", "data"),
        Form("parquet", "Parquet", "CSV と同じ表です。大きな表を速く読む道具（pandas、DuckDB、R の arrow など）で使います。", "data/parquet"),
    )
}  # fmt: skip
"""Those that no site carries, since not every server serves files of their kind, or since they are too large."""


def carried(site: Site) -> list[Form]:
    """The forms that ``site.yml`` asks for, in the order of the list above."""
    return [form for form in FORMS.values() if form.key in site.exports]


def data_path(form: str, minutes: Minutes) -> str:
    """A session's own file in a form: ``data/asanagi/toshokan/2023-01.json``, ``data/akn/asanagi/toshokan/2023-01.xml``."""
    return f"{FORMS[form].folder}/{minutes.key}{FORMS[form].ending}"


def year_paths(form: str, council: CouncilEntry, year: int | None) -> list[str]:
    """A council's files of a fiscal year: ``data/kokkai/asanagi/toshokan/2023.json``; ``unknown`` where the year is not."""
    known = FORMS[form]
    return [f"{known.folder}/{council.key}/{year or 'unknown'}{end}" for end in (known.of_year, *known.also)]


def of_session(site: Site, minutes: Minutes) -> list[tuple[Form, str]]:
    """The forms that have a file of this session's own, each with its path."""
    return [(form, data_path(form.key, minutes)) for form in carried(site) if form.ending]

"""The first files of an archive: the site's frame, its name, and one council to begin with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources

from generator.archive.entries import Archive
from generator.desk.new import founding, scalar

IGNORED = ".cache/\nsite/\n"
"""What a build makes, and no repository should hold."""

#: As the disclosure ordinances of most municipalities number them, after Article 5 of the national act of 1999.
_GROUNDS = (
    ("kojin", "individual", "個人に関する情報", "1", "特定の人のことだと分かってしまう情報です。公開すると、その人の暮らしや名誉が害されるおそれがあります。"),
    ("hojin", "corporate", "法人等に関する情報", "2", "会社などの営業上の秘密に当たり、公開すると正当な競争の妨げになる情報です。"),
    ("kokyo-anzen", "public_safety", "公共の安全に関する情報", "4", "公開すると、犯罪などに使われるおそれがある情報です。"),
    ("shingi", "deliberation", "審議・検討に関する情報", "5", "まだ決まっていないことの検討の途中で、公開すると率直な意見の交換ができなくなるおそれがある情報です。"),
    ("jimu", "operations", "事務・事業に関する情報", "6", "公開すると、市町村の仕事を正しく進められなくなるおそれがある情報です。"),
)  # fmt: skip


@dataclass(frozen=True)
class Beginning:
    """What is known of an archive that begins: ``council`` is "municipality/council", as addresses have it."""

    council: str
    council_name: str
    municipality_name: str
    keeper: str = ""

    @property
    def municipality(self) -> str:
        return self.council.split("/")[0]


def started(nothing: Archive, beginning: Beginning, about: str) -> dict[str, str]:
    """File names, from the archive's folder on, and texts; ``nothing`` is an archive without files, ``about`` the page about the site.

    Raises NoCouncilError as ``founding`` does.
    """
    minutes = founding(nothing, beginning.council, beginning.council_name, beginning.municipality_name)
    return {
        "mkdocs.yml": resources.files("generator.desk").joinpath("mkdocs.yml").read_text("utf-8"),
        "docs/about.md": about,
        ".gitignore": IGNORED,
        "minutes/site.yml": site_text(beginning.municipality_name, beginning.keeper),
        f"minutes/{beginning.municipality}/grounds.yml": grounds_text(beginning.municipality_name),
        **{f"minutes/{name}": text for name, text in minutes.items()},
    }


def proposed_grounds(municipality: str) -> list[dict[str, str]]:
    """Grounds by the usual order of ordinances, as entries of ``grounds.yml`` but for ``as_of``: each to be confirmed by a person, since a
    wrong article would be a false statement on a page.
    """
    return [
        {
            "id": key,
            "label": label,
            "ordinance": f"{municipality}情報公開条例",
            "article": "第7条",
            "item": f"第{item}号",
            "reason": reason,
            "category": category,
        }
        for key, category, label, item, reason in _GROUNDS
    ]


def grounds_text(municipality: str) -> str:
    """The file with these as comments, to be confirmed line by line."""
    return "\n".join(_grounds(municipality)) + "\n"


def site_text(municipality: str, keeper: str = "") -> str:
    """The file of a site that begins."""
    return "\n".join(_site(municipality, keeper or municipality)) + "\n"


def _site(municipality: str, keeper: str) -> Iterator[str]:
    yield "# yaml-language-server: $schema=schema/site.schema.json"
    yield f"name: {scalar(municipality + ' 会議録')}"
    yield f"keeper: {scalar(keeper)}"
    yield "# 書くときは、行の始まりの # と空白を消します"
    yield "# about: 市町村の審議会・委員会の会議録を、だれでも読み、さがせるサイトです。"
    yield "# contact: {office: 総務課, phone: 099-000-0000, email: somu@example.lg.jp}"
    yield "# url: https://www.example.lg.jp/kaigiroku/  # 公開するアドレス。フィードやリンクのカードに使います"
    yield "# licence: 出典を示せば自由に利用できます。"


def _grounds(municipality: str) -> Iterator[str]:
    yield "# yaml-language-server: $schema=../schema/grounds.schema.json"
    yield "# 非公開の根拠。次は、多くの市町村の情報公開条例の並びを写した案です。自分の市町村の条例と見くらべ、"
    yield "# 条と号を直したものから、行の始まりの「# 」を消してください（id と理由は、そのまま使えます）。"
    yield "grounds: []"
    yield "# grounds:"
    for ground in proposed_grounds(municipality):
        first, *rest = ((key, value) for key, value in ground.items() if key != "category")
        yield f"#   - {first[0]}: {first[1]}"
        yield from (f"#     {key}: {value}" for key, value in rest)
        yield "#     as_of: 2026-04-01  # 条文を確かめた日"
        yield f"#     category: {ground['category']}"

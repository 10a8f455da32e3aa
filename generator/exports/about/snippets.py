"""How to load the data, in a few lines each; ``tests/exports/test_snippets.py`` runs them as they stand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Snippet:
    """``program`` and ``lead`` for a reader; ``code`` reads the file or folder of the form ``needs``."""

    program: str
    lead: str
    code: str
    needs: str


SNIPPETS = (
    Snippet(
        "Python（pandas）",
        "CSV のまとまりを開いた data/csv フォルダーのある所で。",
        """import pandas as pd

meetings = pd.read_csv("data/csv/meetings.csv", dtype={"number": "Int64"})
speeches = pd.read_csv("data/csv/speeches.csv", dtype={"text": str, "speaker_label": str})
found = speeches[speeches["text"].str.contains("予算", regex=False, na=False)]
print(found.merge(meetings, on="meeting_id")[["first_date", "title", "speaker_label", "text"]])""",
        "csv",
    ),
    Snippet(
        "Python（JSON、追加のライブラリーなし）",
        "会議ごとの ZIP を一つ取って、その会議の発言を順に出します。",
        """import json, zipfile

with zipfile.ZipFile("2023-01.zip") as packed:
    session = json.loads(packed.read("2023-01.json"))

def remarks(blocks):
    for block in blocks:
        if block["type"] in ("speech", "question", "answer", "reply", "opinion"):
            yield block
        for key in ("blocks", "ask", "answer", "reply"):
            yield from remarks(block.get(key, []))

for remark in remarks(session["blocks"]):
    words = "\\n\\n".join("".join(run["text"] for run in part) for part in remark.get("paragraphs", []))
    print(remark["id"], remark.get("speaker", {}).get("label"), words)""",
        "zip",
    ),
    Snippet(
        "R",
        "CSV のまとまりを開いた data/csv フォルダーのある所で。",
        """meetings <- read.csv("data/csv/meetings.csv", fileEncoding = "UTF-8-BOM")
speeches <- read.csv("data/csv/speeches.csv", fileEncoding = "UTF-8-BOM")
found <- speeches[grepl("予算", speeches$text, fixed = TRUE), ]
print(merge(found, meetings, by = "meeting_id")[, c("first_date", "title", "speaker_label", "text")])""",
        "csv",
    ),
    Snippet(
        "Python（pandas、Parquet）",
        "minutes export --only parquet で作る data/parquet フォルダーのある所で（pyarrow が要ります）。",
        """import pandas as pd

meetings = pd.read_parquet("data/parquet/meetings.parquet")
print(meetings.groupby(["council_id", "fiscal_year"])["remarks"].sum())""",
        "parquet",
    ),
    Snippet(
        "SQLite",
        "minutes export で作る kaigiroku.zip の中の kaigiroku.db で。二文字の言葉も、もれなく見つかります。"
        "さがす言葉は、サイトの検索がそろえるとおりの字（表 folding にあります。カタカナはひらがな、全角の英数字は半角など）で書きます。datasette の検索は、そろえてからさがします。",
        """select m.first_date, m.title, s.speaker_label, s.text
from speeches_fts f join speeches s on s.rowid = f.rowid join meetings m on m.meeting_id = s.meeting_id
where speeches_fts match '"予算"' order by m.first_date, s."order";""",
        "sqlite",
    ),
    Snippet(
        "datasette",
        "kaigiroku.zip を開いたフォルダーで。ブラウザーで表を見て、しぼりこみ、言葉をさがせます。",
        "datasette kaigiroku.db --metadata metadata.json",
        "sqlite",
    ),
)
EXCEL = (
    "一覧の CSV は、そのまま Excel で開けます（文字コードは UTF-8、先頭に BOM があります）。"
    "「=」「+」「-」「@」で始まる言葉を、Excel は式と取り違えることがあります。会議録の言葉は変えずにそのまま書いているので、"
    "心配なときは、minutes export --excel-safe で、先頭に「'」を付けた CSV（名前が -excel.csv で終わります）を作ってください。"
)

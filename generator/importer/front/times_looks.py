"""How the rows of days and times say what they are of."""

from __future__ import annotations

from generator.importer.words.habits import Habit

OPENED = Habit(
    "opened",
    r"{opened}",
    tells="開会の時刻の行",
    said=("午後2時開会", "午前10時開議"),
    unsaid=("午後2時から",),
)


CLOSED = Habit(
    "closed",
    r"{ended}",
    tells="閉会の時刻の行",
    said=("午後4時閉会", "午後5時散会", "午後4時延会"),
    unsaid=("午後4時まで",),
)


BOTH = Habit(
    "both",
    r"開\s*閉\s*会",
    tells="開会と閉会の日時の見出し",
    said=("開閉会日時", "開 閉 会 の日時"),
    unsaid=("閉会日時", "開会"),
)


CALLED = Habit(
    "called",
    r"招\s*集",
    tells="招集した日時の見出し",
    said=("招集年月日", "１．招　集 日 時"),
    unsaid=("開会の日時",),
)


#: The first line up to the last word of opening in it.
OPENING = Habit(
    "opening", r"^[^\n]*{opened}", tells="本文の始めの開会の時刻",
    said=("午後2時　開会", "△午前10時開議　午後2時", "開会　午後2時"),
    unsaid=("それでは\n午後2時　開会", "午後2時"),
)  # fmt: skip


ONLY_TIMES = Habit(
    "only_times", r"^(?:{digit}|[時分半午前後正{colon}{wave}{dash}ーから{room}まで開会議始閉終了{round}{weekday}曜])*$", tells="日付と時刻だけの行",
    said=("午後1時30分から3時半まで", "（月曜日）　開会 正午～閉会 午後2：00", "(火) 10:00-12:00", "（水）10時開始－11時終了", "（木）１０時～１１時", "（金）会議 13時〜", "（土）ー", "（日）前―後",
          "10:00~12:00", ""),
    unsaid=("午後1時から 市役所", "会場 午後1時"),
)  # fmt: skip


CLOSED_TOLD = Habit(
    "closing told", r"に?{ended}し[た、]", tells="文で述べた閉会",
    said=("午後4時に閉会した。", "4時散会し、"),
    unsaid=("午後4時閉会", "開会した", "閉会する"),
)  # fmt: skip


SAID = Habit(
    "said with its time", r"(?:(?P<opens>{opened})|{ended})[{hiragana}]*[すた]。?\s*{round_open}(?P<at>[^{round}]*){round_close}", tells="開会や閉会の言葉の後の時刻",
    said=("定例会を開会いたします。（午前１０時０３分）", "閉会します(午後3時)", "これにて散会としました。 （午後3時）", "開議をいたしました（10時）", "閉会といたします。（）", "閉会します。  （3時）", "閉会す（3時）"),
    unsaid=("開会します。", "開会のあいさつ（午前10時）", "開会します。（午前10時", "開会します。（（午前）10時）"),
)  # fmt: skip


HOURS = Habit(
    "hours", r"{hour_word}", tells="時刻も書いた欄の見出し",
    said=("開始時刻・場所", "時間と会場", "日時・場所"),
    unsaid=("開催場所",),
)  # fmt: skip


PAUSED = Habit(
    "paused", r"{round_open}[^{round}]*{pause}[^{round}]*{round_close}",
    said=("（うち休憩　午前10時20分～午前10時35分）", "(休憩あり)", "（休憩）"),
    unsaid=("休憩　午前10時", "（午前10時）休憩）", "（休憩（10時）まで", "（休憩"),
)  # fmt: skip

"""Labels of a front part that say when, where and how the meeting was held. Their words stand without white space."""

from __future__ import annotations

from generator.importer.words.habits import Habit

ROWS = (
    Habit("next", r"^次回.*(?:日|予定|開催|会議)(?!.*について$)", tells="次の会議の予定",
          said=("次回開催予定", "次回会議についての案", "次回の予定", "次回の開催", "次回会議", "次回の日"),
          unsaid=("次回の予定について", "次回の予定の変更について", "次回への申し送り", "前回と次回の予定")),
    Habit("next", r"^次回$", said=("次回",), unsaid=("前次回", "次回分")),
    Habit("date", r"^(?:{meeting}|書面)?の?{held_word}?の?{day_word}"
          r"(?:・場所|及び場所|と場所|・会場)?$", tells="開催した日",
          said=("日時", "会議開催の日時", "審議会の招集年月日", "委員会の開会日", "書面開催期間", "開議月日", "閉会期日", "実施日",
                "審議会会議日・場所", "日時及び場所", "日時と場所", "日時・会場"),
          unsaid=("第3日", "日時の変更", "任期の期間中")),
    Habit("date", r"^とき$", said=("とき",), unsaid=("このとき", "ときの話題")),
    Habit("date", r"^(?:{opened}|{ended})(?:時間|時刻)$", said=("開会時間", "閉会時刻"), unsaid=("再開会時間", "開会時間の変更")),
    Habit("date", r"^開会?(?:・|{and})?閉会(?:の?日時|の?時刻)?(?:{and}宣告)?$",
          said=("開会・閉会", "開会及び閉会の日時", "開閉会日時及び宣告", "開会閉会時刻", "開会・閉会の時刻"), unsaid=("再開会・閉会", "開会・閉会の予定", "閉会日時")),
    Habit("date", r"^書面開催のため.*年月日$", said=("書面開催のため年月日", "書面開催のため通知した年月日"),
          unsaid=("次回は書面開催のため年月日", "書面開催のため年月日未定")),
    Habit("date", r"^開会及び閉会に関する事項$", said=("開会及び閉会に関する事項",),
          unsaid=("次の開会及び閉会に関する事項", "開会及び閉会に関する事項の変更")),
    Habit("opened", r"^{opened}$", tells="開会", said=("開会", "開議"), unsaid=("再開会", "開会宣言")),
    Habit("closed_at", r"^{ended}$", tells="閉会", said=("閉会", "散会"), unsaid=("再閉会", "閉会宣言")),
    Habit("date", r"^(?=.*{day_word})(?:{label_part}|{day_word}|{held_word}|行われた|時刻|(?:{and}|・){venue})+$",
          said=("招集年月日時刻及び場所", "開催日時及び会場", "開催日時・場所", "会議を開催した日時", "日", "会議が行われた年月日", "開会した日", "開催された期日"), unsaid=("日時の変更", "次の開催の日時", "開催した会議")),
    Habit("place", r"^(?=.*{venue})(?:{label_part}|{venue}|{held_word}|行われた)+$", tells="開催した場所",
          said=("場所", "会議の開催の場所等", "審議会会議会場", "委員会の招集場所", "開会の場所", "会議を開催した場所", "会議が行われた会場", "開会した場所"), unsaid=("駐車場所", "場所の選定について", "次の開催場所", "開催した会議")),
    Habit("time", r"^(?=.*(?:時間|時刻))(?:{label_part}|時間|時刻|{opened}|{ended}|開始|{over}|{held_word})+$", tells="時間",
          said=("時間", "開催時刻", "会議時間", "会議の開始及び終了時刻", "開会及び閉会の時間", "開議・散会の時刻", "開催した時間"), unsaid=("所要時間", "終了時刻の変更", "時間外", "開始及び終了")),
    Habit("place", r"^ところ$", said=("ところ",), unsaid=("とまるところ", "ところで")),
    Habit("place", r"^会議室$", said=("会議室",), unsaid=("第2会議室", "会議室1")),
    Habit("method", r"^(?:会議の)?(?:開催|実施)の?(?:方法|形式|形態)$", tells="開催の方法",
          said=("開催方法", "会議の開催の形式", "実施形態"), unsaid=("次回の開催方法", "開催方法の変更")),
    Habit("method", r"^会議方法$", said=("会議方法",), unsaid=("非会議方法", "会議方法の変更")),
)  # fmt: skip

"""How offices are printed: what leads them, what ends them, and what stands before a name."""

from __future__ import annotations

from generator.importer.words.habits import Habit

#: Words with which the names of offices begin: no name of anybody.
UNIT_WORD = Habit(
    "unit word", r"^{unit_word}$",
    said=("総務", "企画", "政策", "財政", "財務", "経営", "管理", "人事", "職員", "契約", "管財", "資産", "税務", "課税", "納税", "収納", "市民", "町民", "村民", "区民", "住民", "戸籍", "国保",
          "保険", "年金", "健康", "保健", "医療", "福祉", "介護", "高齢", "障害", "障がい", "生活", "社会", "子ども", "こども", "子育て", "児童", "保育", "青少年", "教育", "教職", "調整", "学校", "学務", "学事",
          "指導", "生涯", "図書", "文化", "スポーツ", "環境", "資源", "廃棄物", "清掃", "都市", "建設", "建築", "土木", "道路", "公園", "下水", "水道", "上下水道", "交通", "防災", "危機", "安全",
          "地域", "協働", "広報", "秘書", "情報", "デジタル", "文書", "法務", "法規", "行政", "議会", "選挙", "監査", "議事", "調査", "農業", "農政", "農林", "産業", "商工", "観光", "経済",
          "労働", "消防", "警防", "予防", "会計", "出納", "事務局", "担当", "まちづくり", "街づくり", "景観", "住宅", "営繕", "用地", "開発", "区画", "病院", "医事", "安心", "くらし", "暮らし",
          "看護", "診療", "特命", "統括", "主席", "庶務", "青年", "男女", "人権", "放課後", "育成", "国際", "計画", "施設", "設備", "食育", "給食", "業務", "事業", "推進", "整備", "支援",
          "相談", "給付", "徴収", "維持", "高等", "文教", "林務", "森林", "中央", "東部", "西部", "南部", "北部", "大臣官房", "官房", "国立", "文部", "科学", "学術", "研究", "厚生", "公民館",
          "図書館", "博物館", "けんこう", "消費", "防犯", "税制", "債権", "審査", "統計", "用度", "公営", "港湾", "河川", "治水", "砂防", "空港", "畜産", "水産", "漁港", "漁業", "農村", "農地",
          "林業", "森づくり", "雇用", "移住", "定住", "ふるさと", "魅力", "未来", "総合", "公共", "資金", "収税", "検査", "技術", "電算", "情報政策", "福利", "義務教育", "特別支援", "幼児", "母子",
          "感染症", "衛生", "薬務", "食品", "動物", "救急", "指令", "刑事", "警務", "経理", "運営"),
    unsaid=("霧山", "総務部", "大総務"),
)  # fmt: skip
BEGINS_AS_OFFICES = Habit(
    "begins as offices do",
    r"^{unit_word}",
    said=("総務部長", "図書館長", "保育企画課長"),
    unsaid=("霧山総務部長", "緑会長"),
)
#: Letters that may be a given name no dictionary has.
GIVEN_LIKE = Habit(
    "given name, perhaps", r"^(?:[{kanji}]{2}|[{hiragana}]{2,3})$",
    said=("保卓", "さえ", "みなと"),
    unsaid=("保", "さ", "保卓郎", "みなとや", "保え", "サエ"),
)  # fmt: skip
#: Offices told by their ending, which no list has.
ENDS_AS_OFFICES = Habit(
    "ends as offices do", r"(?<=[{kanji}])[{kanji}]{2}官$", tells="一覧にない役職の終わり",
    said=("地域戦略官", "小視学官"),
    unsaid=("戦略官", "地域戦略官舎", "みどり戦略官", "霧山官"),
)  # fmt: skip
UNIT_THEN_NAME = Habit(
    "unit, then name", r"(?P<unit>.{2,}?[課室係局署])(?P<name>[^課室係局署]{1,4})$",
    said=("企画課真木原", "企画室岸", "庶務係霧山光一", "水道局森下", "港湾署森下", "総務課係森下"),
    unsaid=("課森下", "企画課森下二郎太", "企画課", "企画部森下"),
)  # fmt: skip
OFFICE_THEN_BRACKET = Habit(
    "office, then bracket", r"(?P<office>.+?)(?P<bracket>(?:{round_open}[^{round}]*{round_close})?)$",
    said=("副参事（再編担当）", "副参事", "副参事（担当)(再編）", "副参事()", "参"),
    unsaid=("",),
)  # fmt: skip
OFFICE_THEN_SIGN = Habit(
    "office, then a dot or colon", r"^(?P<office>[^\s・{colon}]{2,24})[・{colon}]\s*(?=\S)", tells="役職と名前の間の点やコロン",
    said=("会長・霧山", "会長：霧山", "委員長:　霧山"),
    unsaid=("長・霧山", "会長　霧山", "会長・", "副 会長・霧山"),
)  # fmt: skip
#: The bodies whose members are called by them: 環境審議会委員.
OF_A_BODY = Habit(
    "of a body", r"(?:{council}|会議)$", said=("環境審議会", "都市計画会議"), unsaid=("審議会環境", "会議室")
)
#: Offices that lead a unit or a body, whose own name may stand before them: 原子力課長, 町内会長.
HEADS = Habit(
    "head", r"[課部局室所館園校署場院係班]長$|センター長$|^(?:{chairs}|理事長|代表|総長|学長)$",
    said=("課長", "部長", "局長", "室長", "所長", "館長", "園長", "校長", "署長", "場長", "院長", "係長", "班長", "センター長", "会長", "理事長", "代表", "総長", "学長"),
    unsaid=("課長補佐", "センター長代理", "名誉会長", "会長代理", "係", "センター"),
)  # fmt: skip
RANK = Habit(
    "rank", r"^{rank}",
    said=("副主査", "筆頭主査", "主席主査", "上席主査", "首席主査", "総括主査", "統括主査", "担当主査", "特別主査", "専門主査", "課付主査", "部付主査"),
    unsaid=("霧山副主査",),
)  # fmt: skip
IN_KANA = Habit(
    "in kana", r"^[{hiragana}{katakana}ー]{2,6}$",
    said=("みなと", "エリー", "みな", "みなとエリー"),
    unsaid=("み", "光みなと", "みなと光", "みなとみなとエ"),
)  # fmt: skip
NO_FAMILY = Habit(
    "end of a body", r"(?:{organisation}|各)$",
    said=("青潮大学", "商工協会", "農業組合", "町内連合会", "体育連盟", "交通協議会", "汐見商工会", "汐見商工会議所", "実行委員会", "学校法人", "架空会社", "港支部", "港病院", "東学校", "市民代表", "の各"),
    unsaid=("大学生", "各人"),
)  # fmt: skip
DITTO = Habit(
    "ditto", r"^(?:{ditto}$|同\S{0,4}(?:長|係|補佐|主査|主事|主幹)$)", tells="上と同じ役職",
    said=("同", "〃", "同上", "仝", "々", "同部次長", "同長", "同係", "同課長補佐", "同主査", "同主事", "同主幹", "同部生涯係"),
    unsaid=("同席", "同意者", "同部長様", "不同長", "同総務企画部長", "〃長", "同 係"),
)  # fmt: skip
#: Bodies and groups that stand where an office would, before a name or behind it.
ORGANISATION = Habit(
    "organisation", r"(?<=\S\S){organisation}$|^(?:{citizen})?公募$|^{citizen}$", tells="役職の位置にある団体名",
    said=("青潮大学", "公募", "市民公募", "市民", "町民", "村民", "区民"),
    unsaid=("潮大学", "青潮大学生", "本市公募", "公募委員", "本市民", "市民会"),
)  # fmt: skip

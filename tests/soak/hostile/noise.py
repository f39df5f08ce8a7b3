"""Characters and pieces that trouble a reader of texts, by what they are."""

from __future__ import annotations

from desktop.assets import word_list

LINE_ENDS = ("\n", "\r", "\r\n", "\n\r", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029")
PIECES = (
    *(
        "【图片新闻】",
        ">>>延伸阅读",
        "□记者 甲乙",
        "本报讯（记者 丙丁）",
        "(自治办)",
        "（通讯员 戊）",
        "甲 文/图",
    ),
    *(
        "(下转第2版)",
        "（上接1版）",
        "02版 要闻",
        "责任编辑：庚辛",
        "2021年3月4日 星期四",
        "本期 4 版 第 7 期",
    ),
    *("●事项", "（一）", "1.", "第一，", "一是", "活动现场。", "（右一）", "\n\n\n\n", "　　", "\t", "  "),
    *("区委常委、政法委书记", "欧阳", "艾山·", "街道", "居民区", "说：“", "指出，", "第十三届", "2月30日"),
    *("http://", "www.", "@", "021-", "12:30", "3.5", "万", "%", "99999999999999999999", "零", "廿", "①"),
)

# A name for each kind; a text is made worse with one kind at a time.
NOISE: dict[str, tuple[str, ...]] = {
    "white space": tuple("\t \xa0\u1680\u2000\u2003\u2007\u2009\u202f\u205f\u3000"),
    "line ends": LINE_ENDS,
    "controls": tuple(chr(code) for code in (*range(32), *range(127, 160))),
    "invisible": tuple("\xad\u034f\u061c\u115f\u180e\u200b\u200c\u200d\u2060\u2064\u3164\ufeff\ufff9"),
    "surrogates": ("\ud800", "\udbff", "\udc00", "\udfff", "\ud83d", "\ude00"),
    "private": ("\ue000", "\uf8ff", "\U000f0000", "\U0010fffd", "\ufffe", "\uffff", "\ufffd"),
    "combining": ("\u0300", "\u0301", "\u0335", "\u20dd", "\u3099", "\ufe0f", "\U000e0100"),
    "emoji": ("😀", "👩‍👩‍👧", "🇨🇳", "❤️", "1️⃣", "👍🏽"),
    "right to left": tuple("אבج\u200f\u202b\u202e\u2066\u2069"),
    "digits": tuple("0123456789０９〇一二三四五六七八九十百千万亿两半几零壹廿²½Ⅳ④٣"),
    "Latin": tuple("aZéßİıǅſﬁ'’-._/&@#~\\"),
    "half width": tuple("'\"!?;:,.()[]{}<>%$*+=|^`"),
    "marks": tuple("，。、；：？！“”‘’（）《》〈〉【】「」『』〔〕—…·～●○■□◆◇▲△★☆"),
    "ideographs": tuple("街报的了一王甲𠮷𰻞〇々〆ヶ豈⺀⼀㐀鿿"),
    "radicals": tuple(line.split()[0] for line in word_list("radicals")),
    "pieces": PIECES,
}

"""Bylines, credits and jumps: who wrote it, who sent it in, where it goes on."""

from __future__ import annotations

from desktop.assets import word_list
from desktop.structure.features import Feature, any_of, matches, weigh

_ROLE = (
    r"(?:本报|本刊|特约|见习|实习|首席|社区|全媒体|融媒体)*"
    r"(?:记者|通讯员|实习生|摄影报道|摄影|撰文|撰稿|作者|采写|整理|编辑)"
)
_NAME = r"[\u3400-\u9fff·]{2,6}"
_SHORT_NAME = r"(?:[\u3400-\u9fff·]{2,4}|[\u3400-\u9fff]\s[\u3400-\u9fff])"
_NAMES = rf"{_NAME}(?:[\s、，]+(?:{_ROLE}[\s：:]*)?{_NAME})*"
_WORK = r"(?:文\s*[/／、]\s*[图摄]|图文|图\s*[/／]\s*文|摄影报道|文并摄|文|图|摄影?|供稿|供图|报道)"
_OFFICE = any_of(word_list("credit_endings"))

FEATURES = (
    Feature(
        "记者通讯员",
        "以记者、通讯员领起的人名",
        matches(
            rf"[□■◎●○◆]?\s*(?:{_ROLE}|{_WORK}\s*[/／：:])\s*[/／：:]?\s*{_NAMES}(?:\s*[/／]?\s*{_WORK})?", 50
        ),
        weigh("BYLINE 7 CAPTION -2 TITLE -2 ITEM -4"),
    ),
    Feature(
        "人名加文摄",
        "人名后面写明文、图",
        matches(rf"[□■◎●○◆]?\s*{_NAMES}\s*[/／]?\s*(?:{_WORK}(?:\s*[/／]\s*{_WORK})*)", 30),
        weigh("BYLINE 6 TITLE -2"),
    ),
    Feature(
        "方框人名",
        "方框后面只有人名",
        matches(rf"[□■◎]\s*{_SHORT_NAME}(?:[\s、]+{_SHORT_NAME})*", 30),
        weigh("BYLINE 7 ITEM -7"),
    ),
    Feature(
        "只有人名",
        "几个两三字的词",
        matches(r"[\u3400-\u9fff]{2,3}(?:[\s、]+[\u3400-\u9fff]{2,3})*|[\u3400-\u9fff]\s[\u3400-\u9fff]", 20),
        weigh("BYLINE 1"),
    ),
    Feature(
        "整行括号",
        "一行只有一对括号",
        matches(r"[（(【\[][^（）()]{2,45}(?:[（(][^（）()]*[）)][^（）()]*)?[）)】\]]", 50),
        weigh("CREDIT 6 CAPTION -2 TITLE -3 INTERTITLE -3"),
    ),
    Feature(
        "括号里是单位",
        "括号里以科室、居委一类收尾",
        matches(rf"[（(].{{0,40}}{_OFFICE}(?:\s*[\u3400-\u9fff]{{2,4}}){{0,3}}[）)]", 50),
        weigh("CREDIT 2.5"),
    ),
    Feature(
        "来源供稿",
        "写明来源或供稿",
        matches(
            r"[（(]?(?:信息|稿件|资料|文章|图片|据)?(?:来源|供稿|来稿|摘编自|转自|摘自)[单位]{0,2}[:：].{2,36}|[（(].{2,36}供稿[）)]|.{2,24}\s?供稿",
            44,
        ),
        weigh("CREDIT 6.5 BYLINE -1"),
    ),
    Feature(
        "括号里是人",
        "括号里有记者、通讯员",
        matches(r"[（(].{0,20}(?:记者|通讯员|作者|文|摄|供图).{0,24}[）)]", 44),
        weigh("CREDIT 2.5"),
    ),
    Feature(
        "转版",
        "下转、上接第几版",
        matches(
            r"[（(\[【]?\s*[▲▼→>＞]*\s*(?:下转|上接|紧接|转至?第|接第)[^，。]{0,12}版[^，。]{0,8}[）)\]】]?",
            30,
        ),
        weigh("JUMP 12 CREDIT -3"),
    ),
)

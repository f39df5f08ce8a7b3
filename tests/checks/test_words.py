"""Words: stray English, wrong characters, doubled words and turns that do not go together."""

from __future__ import annotations

import pytest

from tests.checks.checking import found_by

STRAY = {
    "and": ("做好垃圾分类 and 楼道整治。", " and ", ("和",)),
    "without spaces": ("加装电梯of好处多。", "of", ("的",)),
    "another word": ("大家都说nice很好。", "nice", ()),
}


@pytest.mark.parametrize(("text", "words", "suggestions"), STRAY.values(), ids=STRAY)
def test_stray_english_is_found(text: str, words: str, suggestions: tuple[str, ...]) -> None:
    (finding,) = found_by("stray-latin", text)
    assert (finding.text, finding.suggestions) == (words, suggestions)


@pytest.mark.parametrize("text", ["下载APP报名。", "连上wifi上网。", "学唱《Let it go》。", "5G信号好。"])
def test_latin_words_that_chinese_uses_are_left_alone(text: str) -> None:
    assert found_by("stray-latin", text) == []


MISTYPED = {
    "wrong character": ("一如继往支持。", ("一如既往",)),
    "two words": ("会后发布署名文章。", None),
    "two words at the start": ("以经验丰富的老师为主。", None),
}


@pytest.mark.parametrize(("text", "suggestions"), MISTYPED.values(), ids=MISTYPED)
def test_wrong_characters_are_corrected(text: str, suggestions: tuple[str, ...] | None) -> None:
    found = [finding.suggestions for finding in found_by("mistype", text)]
    assert found == ([suggestions] if suggestions else [])


DOUBLED = {
    "的的": ("居民的的意见。", 1),
    "在在": ("住在在三楼。", 1),
    "了了": ("得到了了实惠。", 1),
    "measure word": ("转移群众286人人。", 1),
    "measure word before another": ("共有3人人均得奖，不了了之。", 0),
    "AABB": ("得到实实在在的关爱，的的确确方便。", 0),
    "beside a word that begins so": ("带来富裕和和谐，先后从从军的人那里听来。", 0),
    "beside a word that ends so": ("他现在在社区帮忙，一把把钥匙交到手里。", 0),
    "of different words": ("社区区委联动，是是非非。", 0),
}


@pytest.mark.parametrize(("text", "count"), DOUBLED.values(), ids=DOUBLED)
def test_doubled_particles_are_found(text: str, count: int) -> None:
    assert len(found_by("doubled-particle", text)) == count


PHRASES = {
    "a name": ("走进居委会居委会的院子。", 1),
    "verb said twice": ("大家商量商量再定。", 0),
    "noun of two characters": ("用三年时间时间完成。", 1),
    "very very": ("大家非常非常高兴。", 0),
    "step by step": ("一步一步走下来。", 0),
    "of plenty": ("大片大片的油菜很多很多。", 0),
    "a longer word": ("孩子带来越来越多的笑声。", 0),
    "said aloud": ("“请进请进，喝茶。”", 0),
}


@pytest.mark.parametrize(("text", "count"), PHRASES.values(), ids=PHRASES)
def test_doubled_phrases_are_asked_about(text: str, count: int) -> None:
    assert len(found_by("doubled-phrase", text)) == count


CHARACTERS = {
    "at the end of a word": ("解决老问题题，再看下一家。", ["题题"]),
    "at the head of a word": ("花园里的垃垃圾桶满了。", ["垃垃"]),
    "of the grammar": ("材料不不齐的，一次告知。", ["不不"]),
    "of a level": ("今年年全村丰收。", ["年年"]),
    "two words": ("今年年底，民政局局长到场。", []),
    "one by one": ("老人把一张张奖状贴好。", []),
    "said for a while": ("坐下来聊聊天、散散步。", []),
    "a name with its level": ("六镇镇来人了。六镇镇的粮站关了。", []),
    "of a verb": ("听完连连提示示，记下答案。", ["示示"]),
    "before a person": ("活动由记记者主持。", ["记记"]),
    "before a body": ("来到花溪社社区的绣坊。", ["社社"]),
    "of age": ("来了3名年年轻人。", ["年年"]),
    "amid doubled words": ("队伍缓缓前前行。", ["前前"]),
    "a year and what begins with it": ("2025年年度大会开幕。", []),
    "an idiom and its particle": ("大家脚踏实地地干。", []),
    "what is done and to what": ("在家享享清福，进城度度假。", []),
    "a body and who is its own": ("找到供水站站长。", []),
    "a foreign name": ("来自吉尔吉斯斯坦的客人。", []),
    "a name of fun": ("游客都爱“脆果果”。", []),
    "of a dialect": ("大家开坝坝会。", []),
    "once elsewhere": ("乌柏湖湖街道很大，乌柏湖街道的人多。", ["湖湖"]),
}


@pytest.mark.parametrize(("text", "words"), CHARACTERS.values(), ids=CHARACTERS)
def test_characters_typed_twice_are_found(text: str, words: list[str]) -> None:
    assert [finding.text for finding in found_by("doubled-character", text)] == words


ODD = {
    "of no word": ("柚柚皮晒干入药。", ["柚柚"]),
    "of no word, with a place": ("孩子们守守在门口。", ["守守"]),
    "a common verb": ("居民派派出所送来锦旗。", ["派派"]),
    "said for certain": ("解决老问题题，再看下一家。", []),
    "a name": ("名单：祝小岚、费田田、秦海波。", []),
}


@pytest.mark.parametrize(("text", "words"), ODD.values(), ids=ODD)
def test_characters_that_may_be_typed_twice_are_asked_about(text: str, words: list[str]) -> None:
    assert [finding.text for finding in found_by("odd-double", text)] == words


LEVELS = {
    "doubled": ("区区委书记到场。", 1),
    "of a residential area": ("永康里居民区区地势低洼。", 1),
    "of the whole": ("全区区小学换灯，全市市民受益。", 1),
    "a residential area's": ("走进社区区委书记调研。", 0),
    "of a county with a short name": ("邛县县委书记和某市市委书记到场。", 0),
    "head of the district": ("云台区区长到场。", 0),
}


@pytest.mark.parametrize(("text", "count"), LEVELS.values(), ids=LEVELS)
def test_doubled_levels_are_found(text: str, count: int) -> None:
    assert len(found_by("doubled-level", text)) == count


COUNTED_LEVELS = {"three called two": ("按省、市、县两级要求。", 1), "two": ("区、街道两级工会。", 0)}


@pytest.mark.parametrize(("text", "count"), COUNTED_LEVELS.values(), ids=COUNTED_LEVELS)
def test_levels_are_counted(text: str, count: int) -> None:
    assert len(found_by("level-count", text)) == count


FIXED = {
    "one character off": ("弘扬社会主义核心价直观。", ("社会主义核心价值观",)),
    "right": ("弘扬社会主义核心价值观。", None),
    "another congress": ("中国共产党第十五次全国代表大会召开。", None),
    "in quotation marks": ("增强“四个意思”，坚定信心。", ("增强“四个意识”",)),
    "a word lost": ("学习习近平新时代特色社会主义思想。", ("习近平新时代中国特色社会主义思想",)),
}


@pytest.mark.parametrize(("text", "suggestions"), FIXED.values(), ids=FIXED)
def test_fixed_phrases_are_kept_to_the_letter(text: str, suggestions: tuple[str, ...] | None) -> None:
    found = [finding.suggestions for finding in found_by("fixed-phrase", text)]
    assert found == ([suggestions] if suggestions else [])


WORDED = {
    "part taken": ("大家都参与小区建设中来。", "参与", ("参与到",)),
    "a ceremony": ("街道召开书屋开张仪式。", "召开", ()),
    "one of the first": ("这是全市首个示范点之一。", "首个", ()),
    "up to": ("截止目前，签约九成。", "截止", ("截至",)),
    "hundreds": ("近百余人参加。", "近百余", ()),
    "more than more": ("参加人数超过了300多人。", "超过了300多", ()),
    "no subject": ("通过这次活动，使居民受益。", "通过这次活动，使", ()),
    "beware not": ("切忌不要乘坐电梯。", "切忌", ("切记",)),
    "down by times": ("能耗降低了两倍。", "降低了两倍", ()),
    "roughly twice": ("约200余名居民参加。", "约200余", ()),
}


@pytest.mark.parametrize(("text", "words", "suggestions"), WORDED.values(), ids=WORDED)
def test_turns_that_do_not_go_together_are_found(text: str, words: str, suggestions: tuple[str, ...]) -> None:
    (finding,) = found_by("wording", text)
    assert (finding.text, finding.suggestions) == (words, suggestions)


WELL_WORDED = {
    "part taken well": "居民参与到创建中来。",
    "a meeting": "街道召开推进会。",
    "the first batch": "这是全市首批示范点之一。",
    "closing day": "报名截止日期为6月5日。",
    "reaching": "接待达200余人次。",
}


@pytest.mark.parametrize("text", WELL_WORDED.values(), ids=WELL_WORDED)
def test_good_wording_is_left_alone(text: str) -> None:
    assert found_by("wording", text) == []


UNREAD = {
    "not decoded": ("居民\ufffd\ufffd来到书屋。", ["\ufffd\ufffd"]),
    "of a font's own": ("居民闻\ue123来到书屋。", ["\ue123"]),
    "half a pair": ("居民闻\ud840来到书屋。", ["\ud840"]),
    "invisible": ("居民\u200b闻笛来到\xa0书屋\ufeff。", []),
    "a rare ideograph": ("居民闻𠮷来到书屋。", []),
}


@pytest.mark.parametrize(("text", "words"), UNREAD.values(), ids=UNREAD)
def test_characters_that_were_not_read_are_found(text: str, words: list[str]) -> None:
    assert [finding.text for finding in found_by("unread-character", text)] == words

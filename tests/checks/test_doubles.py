"""Characters, words and phrases that were typed twice."""

from __future__ import annotations

import pytest

from tests.checks.checking import found_by

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
    "behind a time": ("我现在在就近的工地，他现在在就改。", 1),
    "before an adverb": ("他从从来不迟到，占了将将近一半。", 2),
    "a preposition before its noun": ("他从从前的厂里回来。", 0),
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
    "done at a time": ("需要帮助帮助时再来。", 1),
    "with a number": ("老人享受享受八折。", 1),
    "of no dictionary": ("走进绣娘工坊工坊。", 1),
    "kin": ("这是爷爷爷爷种的。", 1),
    "point by point": ("把比分一分一分咬上来。", 0),
    "for weight": ("这是最小最小的队员。", 0),
    "a sentence within": ("我问他，修几辆车？他想了想，修几辆车？他想了想，没有说。", 1),
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
    "three times": ("活动由组织部部部长主持。", ["部部"]),
    "called out three times": ("来来来，大家坐。", []),
    "behind a rare longer word": ("社区干部部来了。", ["部部"]),
    "behind a doubled word": ("云台救援队队员员到了。", ["员员"]),
    "counted one by one": ("一只只鸡跑出来，三家家长来了。", []),
    "two of the grammar": ("楼组长和街街道一起评。", ["街街"]),
    "described": ("羊咩咩地叫，油茶籽黑亮亮铺了一地。", []),
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
    "a street's name": ("乌柏街街道很大。", ["街街"]),
    "within a place": ("来到柏柏湖街道。", ["柏柏"]),
    "a name of four": ("居民龚小树树说，路通了。", ["树树"]),
    "a surname": ("主任龚龚长河说，路通了。", ["龚龚"]),
    "before a number": ("一天割割40亩。", ["割割"]),
    "counted": ("一共卖了两百只只鸡。", ["只只"]),
    "no name of a body": ("二是校校门口没有灯。", ["校校"]),
    "a noun": ("下雪前的列列车晚点了。", ["列列"]),
    "a name of three": ("主任龚伟伟、居民李朗朗等出席。", []),
}


@pytest.mark.parametrize(("text", "words"), ODD.values(), ids=ODD)
def test_characters_that_may_be_typed_twice_are_asked_about(text: str, words: list[str]) -> None:
    assert [finding.text for finding in found_by("odd-double", text)] == words

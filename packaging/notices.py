"""The notices of what is in the bundle: written from its own list of files, shown in 关于."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from owners import LICENCES, OURS, Owner, owners_of

# Whom the headers of our word lists name, with the licence and its text.
SOURCES = {
    "OpenCC": ("Apache-2.0", "Apache-2.0.txt"),
    "结巴": ("MIT", "jieba.txt"),
    "pypinyin": ("MIT", ""),
    "Unicode": ("Unicode-3.0", "Unicode-3.0.txt"),
}
_RULE = "=" * 78


def write_notices(sources: Iterable[str], target: Path) -> None:
    """Write the notices of all components that the files of the bundle come from.

    Raises:
        SetupError: for a file of unknown origin, or a component without a licence's text
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text("\n".join(_lines(owners_of(sources))), encoding="utf-8")


def _lines(owners: list[Owner]) -> Iterator[str]:
    yield "街报编辑台按 MIT 许可证使用，全文见 LICENSE。它随附的其他人的作品，和各自的许可如下。"
    yield "LibreOffice 不在其中：装了它，程序才用它读老的文档、做 PDF。"
    yield ""
    for owner in owners:
        yield f"{owner.name} {owner.version}　{owner.licence}　{owner.home}"
    yield from ("", _RULE, "")
    yield (LICENCES / "qt.txt").read_text(encoding="utf-8")
    yield from _word_list_lines()
    for text, names in sorted(_texts(owners).items(), key=lambda item: item[1]):
        yield from ("", _RULE, "、".join(names), _RULE, "", text.strip(), "")


def _word_list_lines() -> Iterator[str]:
    yield from (_RULE, "", "字表的来源", "")
    for name, source in word_lists():
        yield f"resources/lexicon/{name}：{source}，{SOURCES[source][0]}"


def word_lists() -> list[tuple[str, str]]:
    """Return the word lists whose headers name one of ``SOURCES``, each with the one it names."""
    found = []
    for path in sorted((OURS / "resources" / "lexicon").glob("*.txt")):
        lines = path.read_text(encoding="utf-8").splitlines()
        header = "\n".join(line for line in lines if line.startswith("#"))
        found += [(path.name, source) for source in SOURCES if source in header]
    return found


def _texts(owners: list[Owner]) -> dict[str, list[str]]:
    """Return every text once, with the names of all that it is for."""
    for_whom: dict[str, list[str]] = {}
    named = [(owner.name, path) for owner in owners for path in owner.texts]
    named += [(source, LICENCES / text) for source, (_, text) in SOURCES.items() if text]
    for name, path in named:
        text = path.read_text(encoding="utf-8", errors="replace")
        if name not in for_whom.setdefault(text, []):
            for_whom[text].append(name)
    return for_whom

"""Pages laid out: which strip comes after which, each in the shape of its region."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from random import Random

from tests.structure.press.damage import Damage, Run, Setter
from tests.structure.press.furniture import Furnisher
from tests.structure.press.pages import Page
from tests.structure.press.parts import Part, Story, Strip, strip_of
from tests.structure.press.shapes import Shape

Sheet = list[tuple[Shape, Strip]]

_TITLE_REPEATED = 0.4


@dataclass(slots=True)
class Layout:
    """Lays out the pages of one issue.

    ``shapes`` gives the shape of the next region, ``gap`` are the empty lines over an article,
    None for as many as between paragraphs. The ends of continued articles wait in ``ends``
    for their page.
    """

    draw: Random
    damage: Damage
    furnisher: Furnisher
    shapes: Callable[[], Shape]
    gap: int | None
    labels_pages: bool
    ends: dict[int, list[Sheet]] = field(default_factory=lambda: defaultdict(list))

    def sheets(self, pages: Iterable[Page]) -> Iterator[Sheet]:
        """Yield what stands together: an article, the end of one, or the foot of a page."""
        for page in pages:
            yield from self._page(page)

    def _page(self, page: Page) -> Iterator[Sheet]:
        shape = self.shapes()
        top = self.furnisher.page_top(page.number) if self.labels_pages else []
        sheets: list[Sheet] = []
        for story in page.stories:
            sheets.append(self._story(story, self.draw.choice([shape, shape, self.shapes()]), top))
            sheets.append([(shape, strip_of(part)) for part in self.furnisher.apart()])
            top = []
        if top:
            sheets.append([(shape, strip_of(part)) for part in top])
        for end in self.ends.pop(page.number, []):
            sheets.insert(self.draw.randint(min(1, len(sheets)), len(sheets)), end)
        yield from sheets
        if self.labels_pages:
            yield [(shape, strip_of(part)) for part in self.furnisher.page_foot()]

    def _story(self, story: Story, shape: Shape, top: list[Part]) -> Sheet:
        setter = Setter(shape, self.damage, self.draw, self.furnisher.stray)
        begin, *ends = setter.runs((*top, *story.parts))
        sidebars = [
            strip for sidebar in story.sidebars for run in setter.runs(sidebar.parts) for strip in run
        ]
        if ends and story.continued:
            end = [*self._title_again(story), *ends[0], *sidebars]
            self.ends[story.continued].append(self._apart(shape, end))
            sidebars = []
        return self._apart(shape, [*begin, *sidebars])

    def _title_again(self, story: Story) -> Run:
        titles = [part for part in story.parts if part.role == "title" and part.text == story.headline]
        return [strip_of(titles[0])] if titles and self.draw.random() < _TITLE_REPEATED else []

    def _apart(self, shape: Shape, strips: Run) -> Sheet:
        """Return the strips as one sheet, set apart from what is above."""
        if strips and strips[0].bits:
            strips = [replace(strips[0], gap=self.gap), *strips[1:]]
        return [(shape, strip) for strip in strips]

"""Commands that write Word files."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from desktop import workflow
from desktop.commands.speech import complain, source_named
from desktop.model import ArticleKind, Layers, Layout, PagePlan, Review, UserFacingError
from desktop.model.paper_look import PaperLook


def export(options: argparse.Namespace) -> int:
    """Write Word files, and PDF files where they are wanted, and print their paths.

    What is open is told on standard error; 3 says that it kept a file from being written.
    """
    status = 0
    for name in options.files:
        try:
            status = max(status, _export_one(name, options))
        except UserFacingError as trouble:
            status = max(status, 1)
            complain(trouble)
    return status


def _export_one(name: str, options: argparse.Namespace) -> int:
    layouts = [workflow.Layout(layout) for layout in options.layout or ["page"]]
    review, layers = workflow.read_and_derive(source_named(name))
    illustrated = workflow.illustrate(review, options.pictures)
    look = _look(options)
    told = _tell_open(name, illustrated, layers, look, layouts)
    if told and options.strict and not options.reason:
        print(f"{name}：还有要紧的事没完，没有导出；要照样导出，用 --reason 说明理由。", file=sys.stderr)
        return 3
    for layout in layouts:
        target = _target(options, name, layout, review, several=len(options.files) * len(layouts) > 1)
        blobs = illustrated.blobs if layout is workflow.Layout.PAGE else {}
        only = options.article if layout is workflow.Layout.MANUSCRIPT else None
        written = illustrated.review if only is None else _alone(illustrated.review, only)
        print(workflow.export_word(written, layers, layout, target, look, blobs), flush=True)
        if options.pdf:
            print(workflow.print_to_pdf(target, target.with_suffix(".pdf")), flush=True)
    return 0


def _look(options: argparse.Namespace) -> PaperLook:
    """Return how the pages are to look."""
    return PaperLook(
        options.sheet,
        str(options.template or ""),
        tuple(options.left_ear),
        tuple(options.right_ear),
        options.legal_line,
    )


def _alone(review: Review, number: int) -> Review:
    """Return the review with one printed article, counted from 1 without the sidebars, and its sidebars."""
    articles = [one for one in review.issue.printed_articles() if one.kind is not ArticleKind.SIDEBAR]
    if not 1 <= number <= len(articles):
        raise UserFacingError("no-article", f"没有第 {number} 篇，这一期有 {len(articles)} 篇。")
    return replace(review, issue=review.issue.alone(articles[number - 1].id))


def _tell_open(
    name: str, illustrated: workflow.Illustrated, layers: Layers, look: PaperLook, layouts: list[Layout]
) -> bool:
    """Say on standard error what is open; return whether any of it is grave."""
    review = illustrated.review
    plan = workflow.plan_pages(review, look, illustrated.sizes) if Layout.PAGE in layouts else PagePlan()
    found = workflow.open_matters(review.issue, workflow.waiting_in(review, layers), plan)
    matters = workflow.matters_to(layouts, found)
    for matter in matters:
        print(f"{name}：{'要紧，' if matter.is_grave else ''}{matter.words}", file=sys.stderr)
    lacking = workflow.styles_lacking(look)
    if lacking:
        print(f"{name}：模板里没有这几种样式，照自带的排：{'、'.join(lacking)}", file=sys.stderr)
    if illustrated.spare:
        print(f"{name}：多出 {illustrated.spare} 张图片，没有图位可放", file=sys.stderr)
    return any(matter.is_grave for matter in matters)


def _target(
    options: argparse.Namespace, name: str, layout: workflow.Layout, review: Review, *, several: bool
) -> Path:
    """Return where a lay-out goes: a file of the name that was given, by the pattern, or by the input."""
    target = workflow.export_path(name, layout, options.output, several)
    if not options.pattern:
        return target
    folder = options.output if options.output and not options.output.suffix else target.parent
    stem = workflow.export_name(options.pattern, review.issue.masthead, layout, Path(name).stem)
    return workflow.free_path(folder / f"{stem}.docx")


def template(options: argparse.Namespace) -> int:
    """Write the styles of the page lay-out as a Word file to be changed, and print its path."""
    print(workflow.export_template(options.output, PaperLook(template=str(options.template or ""))))
    return 0

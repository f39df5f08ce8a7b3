"""The look of a paper as the sheet that its pages are set on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from desktop.export.layouts.page.styles import BODY, template_styles
from desktop.export.profile import TABLOID, PageProfile, profile_of
from desktop.export.template import NO_TEMPLATE, Template, read_template
from desktop.export.units import TWIPS_PER_POINT
from desktop.model.paper_look import PaperLook


def page_profile(look: PaperLook) -> PageProfile:
    """Return the sheet of a paper, with its ears, its legal line and its own styles.

    Raises:
        UserFacingError: for a template that cannot be read
    """
    profile = replace(
        profile_of(look.sheet),
        legal_line=look.legal_line,
        left_ear=look.left_ear,
        right_ear=look.right_ear,
    )
    return _dressed(profile, template_of(look))


def template_of(look: PaperLook) -> Template:
    """Return the template that the paper chose; raises as ``page_profile`` does."""
    return read_template(Path(look.template), template_styles()) if look.template else NO_TEMPLATE


def lacking_in(look: PaperLook) -> tuple[str, ...]:
    """Return the names of the styles that the paper's template lacks; raises as ``page_profile`` does."""
    template = template_of(look)
    return template.lacking(template_styles()) if look.template else ()


def _dressed(profile: PageProfile, template: Template) -> PageProfile:
    """Return the sheet with the template; its body text grows or shrinks with the template's."""
    body = template.looks.get(BODY.id)
    larger = (body.size if body and body.size else BODY.size) / BODY.size
    told = body.pitch if body and body.pitch else TABLOID.line_pitch
    wider = larger if told == TABLOID.line_pitch else told / TABLOID.line_pitch
    size = round(profile.body_size * larger * 2) / 2
    pitch = max(size, round(profile.line_pitch * wider * TWIPS_PER_POINT) / TWIPS_PER_POINT)
    return replace(profile, body_size=size, line_pitch=pitch, template=template)

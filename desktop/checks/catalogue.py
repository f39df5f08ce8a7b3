"""Every check there is, in the order of a list for people."""

from __future__ import annotations

from desktop.checks.administrative_levels import doubled_levels, level_counts
from desktop.checks.anniversary_sums import anniversary_sums, dated_anniversaries
from desktop.checks.calendar_days import clock_hours, impossible_dates
from desktop.checks.clashing_marks import clashing_marks, repeated_marks
from desktop.checks.doubled_words import doubled_particles, doubled_phrases
from desktop.checks.fixed_phrases import fixed_phrases
from desktop.checks.future_events import future_events
from desktop.checks.headlines import headline_figures, headline_names
from desktop.checks.issue_number import issue_number
from desktop.checks.masthead_gaps import masthead_gaps
from desktop.checks.meeting_numbers import meeting_numbers
from desktop.checks.mistypes import mistypes
from desktop.checks.organization_names import organization_names
from desktop.checks.pairs import nested_quotes, unpaired_marks
from desktop.checks.parts_of_totals import part_exceeds_total, parts_sum
from desktop.checks.person_lists import ambiguous_lists, mixed_separators
from desktop.checks.posts import near_names, odd_names, two_posts
from desktop.checks.promised_counts import promised_counts
from desktop.checks.registry import Check
from desktop.checks.repeated_items import repeated_items
from desktop.checks.repeated_paragraphs import repeated_paragraphs
from desktop.checks.roster_posts import roster_posts
from desktop.checks.rough_counts import rough_counts
from desktop.checks.series_gaps import series_gaps
from desktop.checks.stray_latin import stray_latin
from desktop.checks.titles import title_marks
from desktop.checks.unread_characters import unread_characters
from desktop.checks.unread_pages import unread_pages
from desktop.checks.weekdays import masthead_weekday, weekdays
from desktop.checks.word_patterns import wordings

CHECKS: tuple[Check, ...] = (
    # marks
    unpaired_marks,
    nested_quotes,
    repeated_marks,
    clashing_marks,
    title_marks,
    # words
    unread_characters,
    unread_pages,
    stray_latin,
    mistypes,
    doubled_particles,
    doubled_phrases,
    doubled_levels,
    fixed_phrases,
    wordings,
    repeated_paragraphs,
    # numbers and lists
    level_counts,
    promised_counts,
    series_gaps,
    repeated_items,
    part_exceeds_total,
    parts_sum,
    rough_counts,
    meeting_numbers,
    headline_figures,
    # dates
    weekdays,
    masthead_weekday,
    impossible_dates,
    clock_hours,
    anniversary_sums,
    dated_anniversaries,
    future_events,
    # names
    ambiguous_lists,
    mixed_separators,
    two_posts,
    near_names,
    odd_names,
    organization_names,
    headline_names,
    roster_posts,
    # the masthead
    issue_number,
    masthead_gaps,
)

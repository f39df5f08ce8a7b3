"""Every check there is, by its family, in the order of a list for people."""

from __future__ import annotations

from desktop.checks.articles.cut_paragraphs import cut_paragraphs
from desktop.checks.articles.headlines import headline_figures, headline_names
from desktop.checks.articles.repeated_paragraphs import (
    repeated_paragraphs,
    repeated_sentences,
    reprinted_paragraphs,
)
from desktop.checks.dates.anniversary_sums import anniversary_sums, dated_anniversaries
from desktop.checks.dates.calendar_days import clock_hours, impossible_dates
from desktop.checks.dates.date_slips import date_orders, odd_years, short_years
from desktop.checks.dates.founding_years import founding_years
from desktop.checks.dates.future_events import future_events
from desktop.checks.dates.weekdays import masthead_weekday, weekdays
from desktop.checks.doubles.doubled_characters import doubled_characters, odd_doubles
from desktop.checks.doubles.doubled_particles import doubled_particles
from desktop.checks.doubles.doubled_words import doubled_phrases
from desktop.checks.layout.contacts import phone_lengths, phones_twice
from desktop.checks.layout.issue_number import issue_number
from desktop.checks.layout.jumps import jumps
from desktop.checks.layout.legal_status import internal_notices, legal_status, serial_numbers
from desktop.checks.layout.masthead_gaps import masthead_gaps, next_issues
from desktop.checks.layout.pages import pages_beyond, pages_short
from desktop.checks.layout.pictures import captions_without_picture, pointers_without_picture
from desktop.checks.letters.scripts import (
    foreign_letters,
    full_width,
    spaces_within,
    stray_letters,
    traditional_characters,
)
from desktop.checks.letters.stray_latin import stray_latin
from desktop.checks.letters.unread_characters import unread_characters
from desktop.checks.letters.unread_pages import unread_pages
from desktop.checks.marks.clashing_marks import clashing_marks, repeated_marks
from desktop.checks.marks.mark_forms import (
    commas_before_and,
    mark_forms,
    marks_behind_numbers,
    others_twice,
    stops_twice,
)
from desktop.checks.marks.pairs import nested_quotes, unpaired_marks
from desktop.checks.marks.titles import title_marks
from desktop.checks.names.name_spellings import name_spellings
from desktop.checks.names.organization_names import organization_names, organization_variants
from desktop.checks.names.person_lists import ambiguous_lists, mixed_separators
from desktop.checks.names.post_order import post_orders
from desktop.checks.names.posts import near_names, odd_names, two_posts
from desktop.checks.names.roster_posts import roster_posts
from desktop.checks.numbers.administrative_levels import doubled_levels, level_counts
from desktop.checks.numbers.changed_amounts import changed_amounts
from desktop.checks.numbers.listed_counts import listed_counts
from desktop.checks.numbers.meeting_numbers import meeting_numbers
from desktop.checks.numbers.numeral_forms import (
    broken_numbers,
    cut_years,
    mixed_numerals,
    range_orders,
    range_units,
    zeros_in_years,
)
from desktop.checks.numbers.parts_of_totals import part_exceeds_total, parts_sum
from desktop.checks.numbers.promised_counts import promised_counts
from desktop.checks.numbers.repeated_items import listed_twice, repeated_items
from desktop.checks.numbers.rough_counts import rough_counts
from desktop.checks.numbers.same_figures import same_figures
from desktop.checks.numbers.series_gaps import series_gaps
from desktop.checks.registry import Check
from desktop.checks.wording.congress_names import congress_names
from desktop.checks.wording.dated_terms import dated_terms
from desktop.checks.wording.fixed_phrases import fixed_phrases
from desktop.checks.wording.house_words import house_words
from desktop.checks.wording.idioms import idioms
from desktop.checks.wording.mistypes import mistypes
from desktop.checks.wording.word_patterns import wordings

FAMILIES: dict[str, tuple[Check, ...]] = {
    "标点": (
        unpaired_marks,
        nested_quotes,
        repeated_marks,
        clashing_marks,
        mark_forms,
        stops_twice,
        commas_before_and,
        others_twice,
        marks_behind_numbers,
        title_marks,
    ),
    "外文与字形": (
        unread_characters,
        unread_pages,
        stray_latin,
        stray_letters,
        foreign_letters,
        full_width,
        traditional_characters,
        spaces_within,
    ),
    "多字重字": (doubled_particles, doubled_characters, odd_doubles, doubled_phrases, doubled_levels),
    "用字用词": (house_words, mistypes, idioms, fixed_phrases, congress_names, dated_terms, wordings),
    "数字写法": (
        rough_counts,
        mixed_numerals,
        cut_years,
        zeros_in_years,
        broken_numbers,
        range_units,
        range_orders,
        meeting_numbers,
    ),
    "数目": (
        level_counts,
        promised_counts,
        listed_counts,
        series_gaps,
        repeated_items,
        listed_twice,
        part_exceeds_total,
        parts_sum,
        changed_amounts,
        headline_figures,
        same_figures,
    ),
    "日期时间": (
        weekdays,
        masthead_weekday,
        impossible_dates,
        clock_hours,
        date_orders,
        odd_years,
        short_years,
        anniversary_sums,
        dated_anniversaries,
        founding_years,
        future_events,
    ),
    "人名职务": (
        ambiguous_lists,
        mixed_separators,
        post_orders,
        two_posts,
        near_names,
        name_spellings,
        odd_names,
        headline_names,
        roster_posts,
    ),
    "单位": (organization_names, organization_variants),
    "成段的差错": (repeated_paragraphs, reprinted_paragraphs, repeated_sentences, cut_paragraphs),
    "版面与报头": (
        issue_number,
        masthead_gaps,
        next_issues,
        jumps,
        pages_beyond,
        pages_short,
        captions_without_picture,
        pointers_without_picture,
        legal_status,
        internal_notices,
        serial_numbers,
        phone_lengths,
        phones_twice,
    ),
}

CHECKS: tuple[Check, ...] = tuple(check for family in FAMILIES.values() for check in family)

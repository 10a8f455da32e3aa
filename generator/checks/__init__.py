"""Rules that look across the model: each is a function from the archive, or a session, to the problems it finds.

A check names the file and the path in it; ``generator.pipeline`` wins back line and column. To add a rule: a
function in the family it belongs to, a line in one of the lists below, a code in ``generator.problems.catalogue``, a folder under
``tests/cases/bad`` and an entry in the editors' guide (a test demands the last three).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeAlias

from generator.archive.entries import Archive, Minutes
from generator.checks import (
    absence,
    addresses,
    attachments,
    body,
    cases,
    confirmed,
    copies,
    corrections,
    course,
    dates,
    identity,
    labels,
    ledger,
    namesakes,
    naming,
    numbering,
    people,
    personal,
    presence,
    recorded_changes,
    references,
    released,
    remembered,
    roll,
    source,
    speaking,
    terms,
    upload,
    votes,
    voting,
    withheld_elsewhere,
    withheld_names,
    withheld_words,
    withholding,
)
from generator.checks.beside import Beside
from generator.checks.subject import Subject
from generator.personal.offices import Offices
from generator.problems.problem import Problem

ArchiveCheck: TypeAlias = Callable[[Archive, dt.date], Iterator[Problem]]
MemoryCheck: TypeAlias = Callable[[Beside], Iterator[Problem]]
SessionCheck: TypeAlias = Callable[[Subject], Iterator[Problem]]
DayCheck: TypeAlias = Callable[[Subject, dt.date], Iterator[Problem]]

#: Rules that look across files.
ARCHIVE_CHECKS: tuple[ArchiveCheck, ...] = (
    identity.numbers_are_unique,
    ledger.numbers_are_explained,
    ledger.minutes_come_in_time,
    absence.statements_say_which_meeting,
    absence.statements_fit_what_is_here,
    absence.closed_minutes_say_why,
    identity.members_are_unique,
    copies.sessions_have_one_file,
    references.councils_are_known,
    dates.dates_are_as_the_calendar_has_them,
    dates.terms_end_after_they_begin,
    withholding.grounds_are_definite,
    withheld_elsewhere.withheld_materials_are_public_nowhere,
    withheld_names.withheld_people_are_named_nowhere,
    cases.cases_name_what_is_there,
    cases.cases_follow_in_time,
    cases.cases_tell_their_course,
    cases.opinions_have_a_fate,
    cases.cases_are_told_once,
    cases.same_numbers_are_joined,
    attachments.addresses_of_grounds_are_safe,
    cases.addresses_lead_to_other_sites,
    attachments.the_address_of_the_site_can_be_used,
    upload.the_site_can_be_sent,
    addresses.moved_pages_lead_somewhere,
    people.posts_name_what_is_there,
    people.members_are_written,
    people.forms_tell_one_person,
    namesakes.names_on_several_councils_are_told,
    terms.terms_stand_apart,
    personal.other_files_hold_nothing_personal,
)
#: Rules that hold what would be shown to what was shown before (``generator.memory``).
MEMORY_CHECKS: tuple[MemoryCheck, ...] = (
    remembered.the_memory_is_of_this_archive,
    remembered.addresses_stay,
    remembered.addresses_answer,
    remembered.addresses_keep_their_meaning,
    remembered.pages_answer,
    recorded_changes.confirmed_words_change_with_a_correction,
)
#: Rules that one session keeps or breaks by the day, or by the files beside it; they ask for its head and its gist only.
DAY_CHECKS: tuple[DayCheck, ...] = (
    dates.a_date_is_recorded,
    released.releases_are_in_order,
    withholding.periods_are_not_over,
    attachments.attachments_are_there,
)
#: Rules that one session keeps or breaks by itself, with its council and what offices give out; kept while those are the same.
SESSION_CHECKS: tuple[SessionCheck, ...] = (
    identity.ids_are_unique,
    identity.ids_are_not_taken,
    addresses.former_addresses_are_free,
    references.agenda_is_known,
    cases.cases_are_known,
    references.materials_are_known,
    references.voices_are_known,
    references.people_are_known,
    references.sittings_are_known,
    references.grounds_are_known,
    references.withheld_records_are_known,
    references.places_are_known,
    dates.ends_follow_starts,
    dates.the_year_holds_the_date,
    dates.publication_ends_after_it_begins,
    dates.the_next_meeting_comes_later,
    votes.outcomes_have_an_item,
    votes.votes_fit_the_attendance,
    votes.the_absent_do_not_vote,
    votes.votes_add_up,
    votes.a_minority_does_not_carry,
    voting.those_who_left_do_not_vote,
    voting.votes_are_of_those_present,
    voting.secret_votes_have_no_names,
    voting.a_casting_vote_follows_a_tie,
    course.outcomes_are_of_the_bill_named,
    course.times_go_forward,
    numbering.items_count_on,
    numbering.numbers_stand_for_one_item,
    numbering.sections_treat_the_item_of_their_number,
    speaking.the_absent_do_not_speak,
    speaking.nobody_speaks_while_away,
    presence.seats_are_held_once,
    presence.nobody_is_present_and_absent,
    presence.people_are_as_many_as_printed,
    presence.names_are_of_people,
    confirmed.outcomes_are_confirmed,
    withholding.withheld_things_are_explained,
    withheld_words.no_words_stand_for_what_is_withheld,
    withheld_words.people_without_a_name_have_none,
    withheld_words.withheld_parts_do_not_speak,
    withheld_words.closed_minutes_do_not_speak,
    released.words_stand_under_released_records_only,
    released.released_places_have_their_words,
    corrections.corrections_reveal_nothing,
    corrections.what_was_taken_down_has_a_record,
    corrections.taken_down_words_are_not_told,
    corrections.corrections_stay,
    withheld_elsewhere.masks_are_masks,
    withheld_elsewhere.open_meetings_have_no_closed_items,
    withheld_names.withheld_names_stand_nowhere_near,
    withholding.existence_is_not_hinted_at,
    withholding.closing_says_why,
    withholding.withheld_materials_say_why,
    attachments.only_public_materials_are_linked,
    attachments.links_lead_somewhere_safe,
    personal.a_session_holds_nothing_personal,
    people.people_are_written,
    people.names_tell_one_person,
    people.people_are_in_office,
    people.names_are_spelled_as_declared,
    naming.names_follow_the_rule_of_naming,
    roll.names_are_spelled_as_on_the_roll,
    labels.speakers_are_spelled_alike,
    body.words_stand_in_one_place,
    source.questions_are_answered,
    source.hidden_words_are_settled,
    source.the_skeleton_is_written_over,
)


def problems_across(archive: Archive, as_of: dt.date) -> Iterator[Problem]:
    """What is wrong between files, or on that day."""
    for check in ARCHIVE_CHECKS:
        yield from check(archive, as_of)
    for minutes in archive.minutes:
        subject = Subject(minutes, archive.files)
        for day_check in DAY_CHECKS:
            yield from day_check(subject, as_of)


def problems_of(minutes: Minutes, offices: Offices) -> Iterator[Problem]:
    """What is wrong with one session by itself."""
    subject = Subject(minutes, offices=offices)
    for check in SESSION_CHECKS:
        yield from check(subject)


#: Of the rules across files those that can be told of one session by its council alone.
_NEAR_CHECKS: tuple[ArchiveCheck, ...] = (
    identity.numbers_are_unique,
    copies.sessions_have_one_file,
    dates.dates_are_as_the_calendar_has_them,
    withheld_elsewhere.withheld_materials_are_public_nowhere,
    withheld_names.withheld_people_are_named_nowhere,
)


def problems_near(minutes: Minutes, archive: Archive, as_of: dt.date) -> Iterator[Problem]:
    """What of ``problems_across`` concerns one session beside the others of its council: for who changes that one only."""
    near = tuple(one for one in archive.minutes if one.home.key == minutes.home.key)
    small = replace(archive, minutes=near)
    for check in _NEAR_CHECKS:
        yield from (one for one in check(small, as_of) if one.place.file == minutes.file)
    subject = Subject(minutes, archive.files)
    for day_check in DAY_CHECKS:
        yield from day_check(subject, as_of)


def run_checks(archive: Archive, as_of: dt.date) -> Iterator[Problem]:
    """Every problem every check finds."""
    yield from problems_across(archive, as_of)
    offices = personal.offices_of(archive)
    for minutes in archive.minutes:
        yield from problems_of(minutes, offices)

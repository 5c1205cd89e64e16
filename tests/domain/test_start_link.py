"""The payload of a start link names something to look up, and nothing else."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.routine_id import RoutineId
from bot.domain.single import single_routine
from bot.domain.start_link import FORM, LinkKind, StartLink, link_to
from tests.support.content import shipped
from tests.support.make import make_routine, make_stretch

MONDAY = date(2026, 3, 2)


def routine(id_):
    return replace(make_routine(make_stretch()), id=id_)


def test_a_link_is_read_as_it_was_written():
    for kind in LinkKind:
        link = StartLink(kind=kind, about="neck-and-shoulders")
        assert StartLink.read(link.payload) == link


def test_a_hand_written_routine_is_named_by_its_id():
    assert link_to(routine("psoas-reset")).payload == "r_psoas-reset"


def test_a_single_stretch_is_named_by_its_own_id():
    one = make_stretch()
    assert link_to(single_routine(one)).payload == f"s_{one.id}"


def test_of_a_routine_that_was_made_for_a_person_only_what_was_asked_for_is_shared():
    assert link_to(routine(RoutineId(day=MONDAY, minutes=8).id)).payload == "m_8"
    assert link_to(routine(RoutineId(day=MONDAY, minutes=8, area="neck").id)).payload == "a_8_neck"
    today = link_to(routine(RoutineId(day=MONDAY).id))
    assert (today.kind, today.about) == (LinkKind.MINUTES, str(routine("x").minutes))


def test_what_no_link_of_ours_carries_is_no_link():
    damaged = ("", "r", "r_", "_", "z_neck", "r2_neck", "R_neck", "r_" + "x" * 63, "r_né", "r_a b")
    for payload in damaged:
        assert StartLink.read(payload) is None, payload


def test_what_telegram_would_not_pass_on_is_refused_when_it_is_written():
    for about in ("x" * 63, "né", "a b", ""):
        with pytest.raises(ValueError, match="a link cannot carry"):
            _ = StartLink(kind=LinkKind.ROUTINE, about=about + " ").payload


def test_every_routine_and_stretch_of_the_library_has_a_link_that_telegram_passes_on():
    library = shipped()
    singles = (single_routine(one) for one in library.stretches.values())
    for one in (*library.routines.values(), *singles):
        assert FORM.fullmatch(link_to(one).payload)

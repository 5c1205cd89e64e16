"""What is in sight on a card can be read in the time that it stands, for every stretch and in every language."""

from datetime import timedelta

from bot.chat.cue_texts import CueTexts
from bot.chat.visible_text import PER_SECOND, words_in_sight
from bot.domain.cues import CueKind, cue_table
from bot.domain.stretch import Side
from bot.ops.reading.lessons import lesson
from tests.support.content import everything
from tests.support.session_script import SessionScript, make_person

MOST = 45
"""So many words of a card may be in sight."""
ALL = everything()


def cards(code):
    """Yield the first card of each stretch."""
    for stretch in ALL.library.stretches.values():
        yield stretch.id, next(iter(lesson(stretch, ALL.words(code), ALL.library)))


def test_words_are_counted_as_a_person_reads_them():
    html = "▶️ <b>Get ready</b>\n⏱ 30 sec · 1/4\n<blockquote expandable>Not\nin sight</blockquote>"
    assert words_in_sight(html) == 5


def test_the_card_of_a_new_stretch_can_be_read_before_the_hold_begins():
    for code in ALL.languages:
        for name, card in cards(code):
            assert card.words <= MOST, (code, name, card.text)
            assert card.words / card.length.total_seconds() <= PER_SECOND, (code, name, card.text)


def test_no_card_of_any_routine_has_more_in_sight():
    for code in ALL.languages:
        writer = CueTexts(words=ALL.words(code), library=ALL.library)
        for routine in ALL.library.routines:
            for cue_message in SessionScript(routine, person=make_person(language=code)).all():
                if cue_message.cue.kind.opens:
                    assert words_in_sight(writer.text(cue_message)) <= MOST, (code, cue_message.cue)


def test_all_about_a_stretch_fits_beneath_its_picture():
    for code in ALL.languages:
        for stretch in ALL.library.stretches.values():
            *_, how = lesson(stretch, ALL.words(code), ALL.library)
            assert how.kind == "how"
            assert len(how.text) <= 1024, (code, stretch.id)


def test_a_first_session_of_the_psoas_reset_stands_fifteen_seconds_a_card():
    routine = ALL.library.routines["psoas-reset"]
    new = {stretch.id for stretch in routine.stretches}
    cues = cue_table(routine, first=Side.RIGHT, new=new)
    lengths = [cue.length for cue in cues if cue.kind is CueKind.CARD]
    assert lengths == [timedelta(seconds=15)] * 4

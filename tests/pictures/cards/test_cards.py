"""Cards are well formed, show what they are given, and hold words of any length and script."""

from datetime import date, timedelta
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.diary import DayKind
from bot.pictures.cards import paper
from bot.pictures.cards.finish import FinishCard
from bot.pictures.cards.measure import SHOWN, MeasureCard, MeasureLine
from bot.pictures.cards.overview import Overview, OverviewScene
from bot.pictures.cards.ring import ring
from bot.pictures.cards.streak import SHAPES, WEEKS, StreakCard
from bot.pictures.rasterizer_process import printed

TODAY = date(2026, 11, 26)
MONTHS = dict(
    enumerate(
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
        start=1,
    )
)
SVG = "{http://www.w3.org/2000/svg}"
LONG = "Ежедневная растяжка без перерыва"


def weeks(kind=DayKind.DONE, *, today=TODAY):
    begin = today - timedelta(days=7 * WEEKS - 4)
    return [
        [(begin + timedelta(days=7 * week + day), kind) for day in range(7)]
        for week in range(WEEKS)
    ]


def streak_card(**changes):
    values = {
        "current": 14,
        "longest": 32,
        "total": 69,
        "weeks": weeks(),
        "today": TODAY,
        "current_words": "day streak",
        "longest_words": "longest",
        "total_words": "in all",
        "months": MONTHS,
        "weekdays": ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
        "legend": {kind: kind.value for kind in DayKind},
    }
    return StreakCard(**(values | changes)).svg()


def finish_card(**changes):
    values = {
        "title": "Psoas reset complete",
        "completed": [True, True, False],
        "minutes": "5",
        "minutes_words": "minutes",
        "stretches_words": "stretches",
        "streak": 23,
        "streak_words": "day streak",
    }
    return FinishCard(**(values | changes)).svg()


def texts(svg):
    return [each.text for each in ET.fromstring(svg).iter(f"{SVG}text")]  # noqa: S314 - our own


def test_a_streak_card_tells_the_current_the_longest_and_all_days():
    assert {"14", "32", "69", "day streak", "longest", "in all"} <= set(texts(streak_card()))


def test_every_kind_of_day_has_a_shape_that_differs_from_the_others():
    drawn = {kind: shape() for kind, shape in SHAPES.items() if kind is not DayKind.OPEN}
    assert set(SHAPES) == set(DayKind)
    assert len(set(drawn.values())) == len(drawn)


def test_today_has_a_ring():
    assert paper.HOT in streak_card().partition("<text")[2]


def test_each_month_is_named_once_over_its_first_whole_column():
    named = [text for text in texts(streak_card()) if text in MONTHS.values()]
    assert named == list(dict.fromkeys(named))
    assert {"Sep", "Oct", "Nov"} <= set(named)


def test_a_month_of_one_column_has_no_room_for_its_name():
    card = weeks(today=date(2026, 11, 12))
    first = card[0][0][0]
    assert first.month != card[1][0][0].month, "the first column alone is of another month"
    named = [text for text in texts(streak_card(weeks=card)) if text in MONTHS.values()]
    assert MONTHS[first.month] not in named


def test_a_legend_names_only_what_it_is_given():
    shown = texts(streak_card(legend={DayKind.DONE: "done"}))
    assert "done" in shown
    assert "missed" not in shown


@pytest.mark.parametrize("words", ["連続記録", "שרשרת", "🔥"])
def test_words_that_the_font_lacks_are_left_out_and_digits_stay(words):
    shown = texts(streak_card(current_words=words, legend={DayKind.DONE: words}))
    assert words not in shown
    assert "14" in shown


@pytest.mark.parametrize(
    "words",
    ["Ñandú · 5 min", "¡Listo! ¿Vamos?", "Übung für Größen", LONG, "Σερί ημερών", "Tiếng Việt"],
)
def test_the_font_writes_latin_cyrillic_and_greek(words):
    assert paper.can_write(words)


def test_a_long_word_is_set_smaller_and_stays_on_the_card():
    card = finish_card(title=LONG * 2)
    (title,) = (each for each in ET.fromstring(card).iter(f"{SVG}text") if each.text == LONG * 2)  # noqa: S314
    assert paper.width(LONG * 2, size=float(title.get("font-size"))) <= 740


def test_a_finish_card_counts_what_was_completed():
    assert "2/3" in texts(finish_card())


def test_a_whole_routine_is_celebrated_and_a_part_of_it_is_not():
    assert finish_card(completed=[True] * 3).count("rotate(") > 10
    assert "rotate(" not in finish_card()


def test_the_same_finish_looks_the_same_each_time():
    assert finish_card(completed=[True] * 4) == finish_card(completed=[True] * 4)


@given(st.lists(st.booleans(), min_size=1, max_size=16))
def test_a_ring_has_an_arc_for_each_part_the_finished_ones_filled(done):
    drawn = ring(done, x=0, y=0, radius=100, thick=10)
    assert drawn.count(f'stroke="{paper.TEAL}"') == sum(done)
    assert drawn.count("stroke-width") == len(done)


@pytest.mark.parametrize("count", [1, 3, 4, 7, 16])
def test_an_overview_numbers_all_stretches_in_their_order(count):
    scenes = [
        OverviewScene(name=f"Stretch {letter}", picture=None)
        for letter in "abcdefghijklmnop"[:count]
    ]
    shown = texts(Overview(title="Psoas reset", below="5 minutes", scenes=scenes).svg())
    assert [text for text in shown if text.isdigit()] == [
        str(number + 1) for number in range(count)
    ]
    assert [text for text in shown if text.startswith("Stretch")] == [each.name for each in scenes]


def test_a_wide_picture_is_shown_whole():
    wide = OverviewScene(name="Bridge", picture="bridge.jpg", height=0.75)
    svg = Overview(title="", below="", scenes=[wide], columns=1).svg()
    (image,) = ET.fromstring(svg).iter(f"{SVG}image")  # noqa: S314 - our own
    assert float(image.get("height")) == 0.75 * float(image.get("width"))


def test_a_high_picture_keeps_to_its_place():
    high = OverviewScene(name="Reach", picture="reach.jpg", height=1.25)
    square = OverviewScene(name="Neck", picture="neck.jpg")
    svg = Overview(title="", below="", scenes=[high, square], columns=2).svg()
    first, second = ET.fromstring(svg).iter(f"{SVG}image")  # noqa: S314 - our own
    assert float(first.get("height")) == float(second.get("height"))
    assert float(first.get("height")) == 1.25 * float(first.get("width"))


def test_what_is_written_cannot_break_the_drawing():
    assert "<b>&\"'" in texts(finish_card(title="<b>&\"'"))


def test_a_card_is_printed_as_png(tmp_path):
    assert printed(finish_card(), tmp_path).startswith(b"\x89PNG")


def test_what_is_no_drawing_is_refused(tmp_path):
    with pytest.raises(ValueError, match="token"):
        printed("nonsense", tmp_path)


def measure_card(*lines, turned=True):
    days = {day: day.isoformat() for line in lines for day, _ in line}
    shown = [MeasureLine(name=f"side {at}", points=line) for at, line in enumerate(lines)]
    return MeasureCard(
        title="Knee to the wall", below="in centimetres", lines=shown, turned=turned, days=days
    ).svg()


def heights(svg):
    """Return how far down each measurement stands, in the order of the days."""
    circles = ET.fromstring(svg).iter(f"{SVG}circle")  # noqa: S314 - our own
    discs = [one for one in circles if one.get("r") == "9"]
    return [float(one.get("cy")) for one in discs if float(one.get("cy")) < 520]


def test_a_farther_reach_stands_higher_whichever_way_is_counted():
    line = [(TODAY - timedelta(days=30), 120), (TODAY, 50)]
    first, last = heights(measure_card(line))
    assert last < first
    first, last = heights(measure_card(line, turned=False))
    assert last > first


def test_a_single_measurement_and_equal_measurements_can_be_drawn():
    assert len(heights(measure_card([(TODAY, 0)]))) == 1
    assert len(heights(measure_card([(TODAY, 7)], [(TODAY, 7)]))) == 2


def test_of_many_measurements_the_newest_are_drawn():
    line = [(TODAY - timedelta(days=day), day) for day in range(SHOWN + 9, 0, -1)]
    assert len(heights(measure_card(line))) == SHOWN


def test_a_line_without_a_side_has_no_legend():
    line = MeasureLine(name="", points=[(TODAY, 120)])
    card = MeasureCard(title="Floor", below="", lines=[line], turned=True, days={}).svg()
    assert [text for text in texts(card) if text and text.startswith("side")] == []

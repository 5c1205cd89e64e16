"""The cards of reviews and milestones show what they are given; each milestone has a picture of its own."""

from xml.etree import ElementTree as ET

from bot.domain.milestones import STREAKS, TOTALS
from bot.pictures.cards import paper
from bot.pictures.cards.milestone import MilestoneCard
from bot.pictures.cards.review import Bar, ReviewCard
from bot.pictures.rasterizer_process import printed
from tests.support.paths import CONTENT

SVG = "{http://www.w3.org/2000/svg}"
NUMBERS = [("21", "days"), ("140", "minutes"), ("9", "longest streak")]
WEEK = (None, None, True, True, False, True, False)


def texts(svg):
    return [each.text for each in ET.fromstring(svg).iter(f"{SVG}text")]  # noqa: S314 - our own


def month(**values):
    usual = {"title": "November 2026", "numbers": NUMBERS, "lines": ["Most stretched: Neck"]}
    return ReviewCard(**usual | {"weeks": [WEEK]} | values).svg()


def medal(number, *, is_total=False):
    rank = (TOTALS if is_total else STREAKS).index(number)
    return MilestoneCard(days=number, below="days in a row", rank=rank, is_total=is_total).svg()


def test_a_review_shows_its_numbers_and_lines():
    assert {"November 2026", "21", "140", "9", "Most stretched: Neck"} <= set(texts(month()))


def test_a_month_has_a_tick_for_each_practised_day_and_a_dot_for_the_others():
    svg = month()
    assert svg.count(paper.TEAL) == WEEK.count(True)
    assert svg.count(paper.LINE) == WEEK.count(False)


def test_a_year_has_a_column_for_each_month_in_which_something_was_done():
    bars = [Bar(name=name, days=days) for name, days in (("Jan", 4), ("Feb", 0), ("Mar", 12))]
    svg = month(weeks=(), bars=bars)
    assert svg.count(paper.TEAL) == 2
    assert {"Jan", "4", "Feb", "Mar", "12"} <= set(texts(svg))


def test_every_milestone_has_a_picture_of_its_own():
    medals = [*map(medal, STREAKS), *(medal(number, is_total=True) for number in TOTALS)]
    shapes = {medal.partition("<text")[0] for medal in medals}
    assert len(shapes) == len(STREAKS) + len(TOTALS)
    assert all(str(number) in texts(medal(number)) for number in STREAKS)


def test_the_cards_can_be_printed():
    for svg in (month(), medal(365), medal(500, is_total=True)):
        assert printed(svg, CONTENT / "media").startswith(b"\x89PNG")

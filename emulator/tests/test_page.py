"""The chat page in a real browser, with the whole bot behind it."""

import re
from itertools import pairwise

import pytest
import pytest_asyncio
from playwright.async_api import async_playwright, expect

from bot.chat.menu import COMMANDS
from bot.pictures.media import MEDIA
from bot.pictures.rasterizer import Rasterizer
from tests.support.browser import FLAGS, find_chromium
from tests.support.paths import CONTENT
from tests.support.running_bot import running

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]
TEN_MINUTES_A_SECOND = "7"
"""A stop of the slider."""
PHONE = {"width": 360, "height": 640}
PHONES = (320, 360, 390, 430)
HEADING = 20
"""Pixels that the heading of a day takes at least."""
DESKTOP = {"width": 1100, "height": 760}


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser():
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        yield chromium
        await chromium.close()


@pytest_asyncio.fixture(loop_scope="module")
async def system(tmp_path):
    rasterizer = Rasterizer(CONTENT / MEDIA)
    async with running(tmp_path, rasterizer=rasterizer) as system, system.bot():
        system.emulator.time_machine = system.machine
        system.emulator.person(1001, first_name="Ana", language_code="en")
        system.clock.run_at(1)
        yield system
        system.emulator.time_machine = None


@pytest_asyncio.fixture(loop_scope="module")
async def page(browser, system):
    """The page as Ana sees it; whatever the browser complains of fails the test."""
    context = await browser.new_context(
        viewport=DESKTOP, timezone_id="Europe/Berlin", locale="en-GB"
    )
    page = await context.new_page()
    complaints = []
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    await page.goto(system.emulator.url)
    yield page
    await context.close()
    assert complaints == []


def newest(page):
    return page.get_by_test_id("message").last


async def press(page, label):
    await page.get_by_test_id("button").filter(has_text=label).last.click()


async def say(page, text):
    await page.get_by_test_id("composer").fill(text)
    await page.get_by_test_id("send").click()


async def begin_session(page):
    await page.get_by_test_id("start").click()
    await say(page, "/stretch psoas-reset")
    await expect(newest(page)).to_contain_text("Kneeling hip flexor")


async def test_a_person_is_led_from_the_start_button_into_the_first_stretch(page):
    await expect(page.get_by_text("What can")).to_be_visible()
    await page.get_by_test_id("start").click()
    await expect(newest(page)).to_contain_text("Hi Ana!")
    await press(page, "▶️ OK, my first minute")
    await expect(newest(page)).to_contain_text("Get ready: Seated side bend")


async def test_a_hold_changes_the_card_in_place_and_counts_down(page):
    await begin_session(page)
    messages = await page.get_by_test_id("message").count()
    await page.get_by_test_id("jump-event").click()
    await expect(newest(page)).to_contain_text("Hold:")
    await expect(newest(page)).to_contain_text("edited")
    assert await page.get_by_test_id("message").count() == messages
    countdown = newest(page).get_by_text(re.compile(r"in \d+ seconds")).first
    shown = await countdown.inner_text()
    await expect(countdown).not_to_have_text(shown)


async def go_to_the_switch(page):
    while "switch sides" not in await newest(page).inner_text():
        await page.get_by_test_id("jump-event").click()
        await expect(page.get_by_test_id("jump-event")).to_have_attribute("aria-disabled", "false")


async def playing(page):
    """Wait until the latest message's film plays; return which it is."""
    film = await newest(page).locator("video").element_handle()
    await page.wait_for_function("film => film.videoWidth > 0 && film.currentTime > 0.1", arg=film)
    return await film.get_attribute("src")


async def test_the_film_plays_and_the_other_side_has_a_film_of_its_own(page):
    await begin_session(page)
    first = await playing(page)
    await go_to_the_switch(page)
    assert await playing(page) != first


async def test_the_call_to_switch_is_a_new_message_that_made_a_sound(page):
    await begin_session(page)
    before = await page.get_by_test_id("message").count()
    await go_to_the_switch(page)
    await expect(newest(page)).to_have_attribute("data-silent", "false")
    await expect(newest(page).get_by_role("img", name="Made a sound")).to_be_visible()
    assert await page.get_by_test_id("message").count() > before


async def test_a_day_passes_in_a_few_clicks_and_the_streak_begins(page):
    await page.get_by_test_id("start").click()
    for label, shown in (
        ("⏭ Skip", "Does your clock show"),
        ("✅", "When should I remind you?"),
        ("✅", "How do you like to stretch?"),
    ):
        await press(page, label)
        await expect(newest(page)).to_contain_text(shown)
    await page.get_by_test_id("jump-reminder").click()
    await expect(newest(page)).to_contain_text("Time to stretch")
    await press(page, "▶️ Start")
    await expect(newest(page)).to_contain_text("Get ready")
    await page.get_by_test_id("speed").fill(TEN_MINUTES_A_SECOND)
    await expect(newest(page)).to_contain_text("1-day streak", timeout=60_000)


async def test_a_quiet_message_is_marked_as_such(page, system):
    ana = system.emulator.people[0]
    await begin_session(page)
    await system.says(ana, "/remind 07:30")
    await system.goes_on(minutes=100)
    quiet = page.get_by_test_id("message").filter(has_text="You’ve already stretched today")
    await expect(quiet).to_have_attribute("data-silent", "true")
    await expect(quiet.get_by_role("img", name="Arrived silently")).to_be_visible()


async def test_the_menu_lists_the_bots_commands_and_sends_the_chosen_one(page):
    await page.get_by_test_id("start").click()
    await page.get_by_test_id("commands").click()
    menu = page.get_by_test_id("command-list")
    await expect(menu.get_by_role("option")).to_have_count(len(COMMANDS))
    await menu.get_by_text("/streak").click()
    await expect(newest(page)).to_contain_text("No days yet")


async def test_names_are_shown_as_they_are(page, system):
    for name in ("<b>&\"'", "🧘‍♀️🔥", "שלום", "W" * 64):
        person = system.emulator.person(first_name=name)
        await page.get_by_test_id("people").get_by_text(name, exact=True).click()
        await page.get_by_test_id("start").click()
        await expect(newest(page)).to_contain_text(name)
        assert person.inbox


async def test_a_blocked_bot_is_told_and_a_restart_brings_it_back(page, system):
    await page.get_by_test_id("start").click()
    await expect(newest(page)).to_contain_text("Hi Ana!")
    await page.get_by_test_id("faults").click()
    await page.get_by_test_id("block").click()
    await expect(page.get_by_test_id("restart")).to_be_visible()
    await system.settled()
    async with system.limber.store.begin() as tx:
        assert not (await tx.people.get(1001)).reachable
    await page.get_by_test_id("restart").click()
    await expect(newest(page)).to_contain_text("Hi Ana!")


async def test_faults_can_be_ordered_and_show_in_the_log_of_calls(page, system):
    system.forgives("Too Many Requests")
    await page.get_by_test_id("start").click()
    await page.get_by_test_id("faults").click()
    await page.get_by_test_id("drawer").get_by_role("button").filter(has_text="429").click()
    await say(page, "/help")
    await expect(page.get_by_test_id("calls")).to_contain_text("Too Many Requests")
    await page.get_by_test_id("jump-30").click()
    await expect(newest(page)).to_contain_text("I’ll guide you through stretch routines")


async def test_the_page_fits_phones_whatever_people_are_called(page, system):
    system.emulator.person(1002, first_name="Maximiliane-Theodora", last_name="von Hohenberg-Lang")
    await page.set_viewport_size(PHONE)
    await begin_session(page)
    for width in PHONES:
        await page.set_viewport_size({"width": width, "height": PHONE["height"]})
        for id_ in ("send", "button", "message", "faults", "jump-event"):
            for each in await page.get_by_test_id(id_).all():
                if box := await each.bounding_box():
                    assert box["x"] >= 0, (width, id_)
                    assert box["x"] + box["width"] <= width, (width, id_)
        assert await page.evaluate("document.documentElement.scrollWidth") <= width


async def test_the_heading_of_a_day_makes_room_for_the_next(page, system):
    await page.set_viewport_size(PHONE)
    await page.get_by_test_id("start").click()
    for _ in range(4):
        await system.goes_on(days=1)
        await say(page, "/help")
        await expect(newest(page)).to_contain_text("I’ll guide you through stretch routines")
    headings = page.locator(".day:not(.past)")
    tops = [(await each.bounding_box())["y"] for each in await headings.all()]
    assert tops
    assert all(after - before > HEADING for before, after in pairwise(sorted(tops)))


async def test_a_link_that_was_shared_opens_the_routine_in_the_chat_of_somebody_new(page):
    await begin_session(page)
    await say(page, "/stop")
    await say(page, "/routines")
    await press(page, "Front of hips, after sitting")
    await press(page, "Share")
    await page.get_by_test_id("alert").get_by_role("button", name="OK").click()
    await press(page, "Stretch along")
    await page.get_by_test_id("opening").get_by_text("Somebody new").click()
    await expect(page.get_by_test_id("chat").get_by_text("general information")).to_be_visible()
    await press(page, "▶️ Front of hips, after sitting")
    await expect(newest(page)).to_contain_text("Get ready: Kneeling hip flexor stretch")


async def test_what_is_typed_behind_the_bots_name_brings_results_and_one_is_sent(page):
    await page.set_viewport_size(PHONE)
    await begin_session(page)
    await page.get_by_test_id("composer").fill("@limber_demo_bot neck")
    results = page.get_by_test_id("inline-result")
    await expect(results.first).to_contain_text("Neck routine")
    box = await page.get_by_test_id("inline-list").bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE["width"]
    await results.filter(has_text="Neck and shoulders").click()
    await expect(page.get_by_test_id("inline-list")).to_be_hidden()
    await expect(newest(page)).to_contain_text("Neck and shoulders")
    await expect(newest(page).get_by_test_id("button")).to_have_text("🧘 Stretch along")


async def test_several_people_speak_in_a_group_one_after_the_other(page, system):
    system.emulator.person(1002, first_name="Ben", language_code="en")
    await page.get_by_test_id("add-person").click()
    await page.get_by_test_id("add-group").click()
    await page.set_viewport_size(PHONE)
    await say(page, "/together")
    await expect(newest(page)).to_contain_text("Stretch together")
    await page.get_by_test_id("speaker").select_option(label="Ben")
    await press(page, "✋ Join")
    await expect(newest(page)).to_contain_text("2 people")
    assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    await page.get_by_test_id("speaker").select_option(label="Ana")
    await press(page, "▶️ Now")
    await page.get_by_test_id("jump-30").click()
    await expect(newest(page)).to_contain_text("Shoulder rolls")


async def test_it_can_be_light_or_dark(page):
    await page.get_by_test_id("start").click()
    await expect(newest(page)).to_contain_text("Hi Ana")
    colours = set()
    for _ in range(2):
        colours.add(await bubble_colour(page))
        await page.get_by_test_id("theme").click()
    assert len(colours) == 2


async def bubble_colour(page):
    return (
        await newest(page)
        .locator(".bubble")
        .evaluate("one => getComputedStyle(one).backgroundColor")
    )

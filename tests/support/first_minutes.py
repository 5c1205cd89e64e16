"""Pictures of the first ten minutes, as docs/first-ten-minutes.md shows them: python -m tests.support.first_minutes."""

import asyncio
import io
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

from PIL import Image
from playwright.async_api import Browser, Page, async_playwright

from bot.pictures.media import MEDIA
from bot.pictures.rasterizer import Rasterizer
from tests.support.browser import FLAGS, find_chromium
from tests.support.paths import CONTENT
from tests.support.running_bot import running

FOLDER = Path("docs/first-ten-minutes")
PHONE = {"width": 390, "height": 844}
GAP = 12
IN_A_STRIP = 4
QUALITY = 62
PEOPLE = {"en": ("Ana", "en-GB", "Europe/London"), "de": ("Jana", "de-DE", "Europe/Berlin")}
STEPS = (
    ("", 0),
    ("▶️", 0), ("▶️", 30),
    ("", 45), ("✅", 0),
    ("✅", 0),
    ("✅", 6),
    ("👂", 0),
)  # fmt: skip
"""Before each picture: the button that is tapped, and how many seconds go by."""


async def main() -> None:
    """Take all pictures anew."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        for language in PEOPLE:
            for scheme in ("light", "dark"):
                shots = [shot async for shot in walk(browser, language, scheme)]
                for number, first in enumerate(range(0, len(shots), IN_A_STRIP), start=1):
                    strip = joined(shots[first : first + IN_A_STRIP])
                    strip.save(FOLDER / f"{language}-{scheme}-{number}.webp", quality=QUALITY)
        await browser.close()


async def walk(browser: Browser, language: str, scheme: str) -> AsyncIterator[Image.Image]:
    """Lead a new person through the first ten minutes, and yield what they see at each step."""
    name, locale, zone = PEOPLE[language]
    with tempfile.TemporaryDirectory() as folder:
        async with (
            running(Path(folder), rasterizer=Rasterizer(CONTENT / MEDIA)) as system,
            system.bot(),
        ):
            person = system.emulator.person(1001, first_name=name, language_code=locale)
            page = await opened(browser, system.emulator.url, scheme, locale=locale, zone=zone)
            await system.says(person, "/start")
            for label, seconds in STEPS:
                if label:
                    await system.taps(person, label)
                await system.goes_on(seconds=seconds)
                yield await shot(page)
            await page.context.close()


async def opened(browser: Browser, url: str, scheme: str, *, locale: str, zone: str) -> Page:
    """Open the chat page as a phone of this person would."""
    context = await browser.new_context(
        viewport=PHONE,
        color_scheme=scheme,
        locale=locale,
        timezone_id=zone,
        reduced_motion="reduce",
    )
    page = await context.new_page()
    await page.goto(url)
    for close in await page.get_by_role("button", name="Close").all():
        if await close.is_visible():
            await close.click()
    return page


async def shot(page: Page) -> Image.Image:
    """Take a picture of the page once it shows what was said last."""
    await page.wait_for_timeout(1500)
    await page.evaluate("document.querySelectorAll('.toast').forEach(each => each.remove())")
    return Image.open(io.BytesIO(await page.screenshot())).convert("RGB")


def joined(shots: list[Image.Image]) -> Image.Image:
    """Put pictures side by side."""
    width = sum(each.width for each in shots) + GAP * (len(shots) - 1)
    strip = Image.new("RGB", (width, shots[0].height), "#8a94a0")
    at = 0
    for each in shots:
        strip.paste(each, (at, 0))
        at += each.width + GAP
    return strip


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    asyncio.run(main())

"""Reading pages: every message of a language as a person sees it, on one page of HTML."""

from bot.ops.reading.page import reading_page

__all__ = ["reading_page"]

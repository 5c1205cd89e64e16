"""The least that a bot on the same libraries does: import them, open a database, and ask Telegram for updates."""

import asyncio
import os

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from pydantic import SecretStr
from pydantic_settings import BaseSettings
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine
from telegram import Bot


class Settings(BaseSettings):
    """The settings of a bot."""

    bot_token: SecretStr
    telegram_api_url: str
    database_url: str


async def main() -> None:
    settings = Settings()
    engine = create_async_engine(settings.database_url)
    async with engine.begin() as connection:
        await connection.execute(text("CREATE TABLE IF NOT EXISTS people (id INTEGER PRIMARY KEY)"))
    scheduler = AsyncIOScheduler()
    scheduler.start()
    token, base = settings.bot_token.get_secret_value(), f"{settings.telegram_api_url}/bot"
    async with Bot(token, base_url=base) as bot:
        offset = 0
        while True:
            for update in await bot.get_updates(offset=offset, timeout=50):
                offset = update.update_id + 1


if __name__ == "__main__":
    os.environ["PTB_TIMEDELTA"] = "1"
    asyncio.run(main())

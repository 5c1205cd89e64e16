"""The settings of this bot, read once from the environment and `.env`, then passed down."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    DirectoryPath,
    Field,
    PositiveInt,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
)
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

TOKEN = re.compile(r"\d{6,}:[A-Za-z0-9_-]{30,}")
PACKAGE = Path(__file__).resolve().parent
SQLITE = "sqlite+aiosqlite://"
MOST_MESSAGES = 1000
"""Messages a second that Telegram allows to bots that pay for them (core.telegram.org/bots/faq)."""


class Exit(IntEnum):
    """The exit codes of commands."""

    OK = 0
    UNWELL = 1
    REFUSED = 2
    ALREADY_RUNNING = 3
    TOKEN_IN_USE = 4
    TOKEN_REFUSED = 5


class Refusal(Exception):
    """A reason not to run: one line for the operator, and an exit code."""

    def __init__(self, reason: str, *, exit_code: int = Exit.REFUSED) -> None:
        super().__init__(reason)
        self.exit_code = exit_code


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A setting that cannot be used; never repeats its value, which may be a secret."""

    setting: str
    wrong: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.setting}: {self.wrong}. {self.remedy}"


class SettingsError(Refusal):
    """Every setting that cannot be used, one line each."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


def content_folder(package: Path = PACKAGE) -> Path:
    """Return the content folder: beside the package, within it as in a wheel, or else in the current folder."""
    shipped = (package.parent / "content", package / "content")
    return next(filter(Path.is_dir, shipped), Path("content"))


def _parts(value: Any) -> Any:
    if isinstance(value, str):
        return [part for part in re.split(r"[,\s]+", value) if part]
    return value


def _upper(value: Any) -> Any:
    return value.upper() if isinstance(value, str) else value


def _lower(value: Any) -> Any:
    return value.lower() if isinstance(value, str) else value


class Settings(BaseModel):
    """Everything an operator may choose; frozen, and complete once it exists.

    Built from values alone, it reads nothing: `load` is what looks at the environment.
    """

    model_config = ConfigDict(frozen=True, validate_default=True, hide_input_in_errors=True)

    bot_token_file: Path | None = Field(
        default=None,
        description="the path of a file that holds the token",
    )
    bot_token: SecretStr = Field(
        default=SecretStr(""),
        description="the token that @BotFather gave you: digits, a colon and a long code, as in 123456:ABC-def",
    )
    telegram_api_url: str = Field(
        default="https://api.telegram.org",
        description="the address of a Bot API server, beginning with http:// or https://",
    )
    telegram_proxy_file: Path | None = Field(
        default=None,
        description="the path of a file that holds the address of the proxy",
    )
    telegram_proxy: SecretStr | None = Field(
        default=None,
        description="the address of a proxy, beginning with http:// or https://",
    )
    messages_per_second: int = Field(
        default=30,
        ge=1,
        le=MOST_MESSAGES,
        description=f"how many messages a second Telegram allows this bot, 1 to {MOST_MESSAGES}",
    )
    database_url: str = Field(
        default=f"{SQLITE}/data/limber.db",
        description=f"the address of a database, {SQLITE}/ and the path of a file",
        repr=False,
    )
    backups: Path | None = Field(
        default=None,
        description="the path of a folder for nightly backups, or off",
    )
    admin_ids: Annotated[frozenset[PositiveInt], NoDecode, BeforeValidator(_parts)] = Field(
        default=frozenset(),
        description="Telegram's numbers of the people who run this bot, with commas between them",
    )
    log_level: Annotated[Literal["DEBUG", "INFO", "WARNING", "ERROR"], BeforeValidator(_upper)] = (
        Field(default="INFO", description="DEBUG, INFO, WARNING or ERROR")
    )
    log_format: Annotated[Literal["text", "json"], BeforeValidator(_lower)] = Field(
        default="text",
        description="text (for people) or json (one object per line)",
    )
    content_dir: DirectoryPath = Field(
        default_factory=content_folder,
        description="a folder with stretches, routines and locales in it",
    )
    health_host: str = Field(
        default="127.0.0.1",
        description="the address that the health page listens on",
    )
    health_port: int = Field(
        default=8080,
        ge=0,
        le=65535,
        description="the port of the health page, 0 to 65535 (0 is off)",
    )
    metrics_port: int = Field(
        default=0,
        ge=0,
        le=65535,
        description="the port of the metrics page, 0 to 65535 (0 is off)",
    )

    @field_validator("bot_token")
    @classmethod
    def _take_token(cls, given: SecretStr, info: ValidationInfo) -> SecretStr:
        token = given.get_secret_value().strip() or _read(info, "bot_token_file")
        if not TOKEN.fullmatch(token):
            raise ValueError("not a valid token" if token else "it is missing")
        return SecretStr(token)

    @field_validator("telegram_api_url")
    @classmethod
    def _take_address(cls, given: str) -> str:
        if not _is_address(given):
            raise ValueError
        return given.rstrip("/")

    @field_validator("telegram_proxy")
    @classmethod
    def _take_proxy(cls, given: SecretStr | None, info: ValidationInfo) -> SecretStr | None:
        proxy = given.get_secret_value() if given else _read(info, "telegram_proxy_file")
        if proxy and not is_proxy(proxy):
            raise ValueError
        return SecretStr(proxy) if proxy else None

    @field_validator("database_url")
    @classmethod
    def _take_database(cls, given: str) -> str:
        if not given.startswith(SQLITE):
            raise ValueError
        return given

    @field_validator("backups")
    @classmethod
    def _take_backups(cls, given: Path | None) -> Path | None:
        if given and given.exists() and not given.is_dir():
            raise ValueError
        return given

    @field_validator("content_dir")
    @classmethod
    def _take_folder(cls, given: Path) -> Path:
        return given.resolve()

    @property
    def bot_number(self) -> int:
        """Telegram's number of the bot, with which its token begins."""
        return int(self.bot_token.get_secret_value().partition(":")[0])

    @property
    def database_file(self) -> Path | None:
        """The file that holds the database; None where it lives in memory."""
        path = self.database_url.removeprefix(f"{SQLITE}/").partition("?")[0]
        return None if path in {SQLITE, "", ":memory:"} else Path(path)

    @property
    def backup_folder(self) -> Path | None:
        """The folder for nightly backups, beside the database if not said otherwise; None where there are none."""
        file = self.database_file
        if file is None or str(self.backups).lower() == "off":
            return None
        return self.backups or file.parent / "backups"

    @property
    def cache_folder(self) -> Path | None:
        """The folder beside the database for what can be made again; None where the database lives in memory."""
        file = self.database_file
        return file and file.parent / "cache"


class Environment(BaseSettings, Settings):
    """The settings, read from environment variables and, behind them, from `.env`."""

    model_config = SettingsConfigDict(
        env_ignore_empty=True, extra="ignore", env_file_encoding="utf-8"
    )


def load(env_file: Path = Path(".env")) -> Settings:
    """Read the settings; raise `SettingsError` with every problem at once."""
    try:
        # The keyword is BaseSettings' own; type checkers lose it between the two parents.
        return Environment(_env_file=env_file)  # type: ignore[call-arg]
    except ValidationError as error:
        raise SettingsError(*_problems(error)) from None
    except (OSError, UnicodeDecodeError):
        wrong = "expected a readable UTF-8 text file"
        raise SettingsError(
            Problem(setting=str(env_file), wrong=wrong, remedy="Fix it or remove it.")
        ) from None


def is_proxy(given: str) -> bool:
    """Return whether this is the address of a proxy that can be used, perhaps with a name and a password in it."""
    return _is_address(given)


def _is_address(given: str) -> bool:
    try:
        address = urlsplit(given)
        _ = address.port
    except ValueError:
        return False
    return address.scheme in {"http", "https"} and bool(address.hostname)


def _read(info: ValidationInfo, name: str) -> str:
    """Return the secret in the file that a setting names, or ""; raises `ValueError` without the secret."""
    path: Path | None = info.data.get(name)
    if path is None:
        return ""
    try:
        return path.read_text("utf-8").strip()
    except OSError as error:
        raise ValueError(f"the file of {name.upper()} cannot be read ({error.strerror})") from None
    except UnicodeDecodeError:
        raise ValueError(f"the file of {name.upper()} is not text") from None


def _problems(error: ValidationError) -> Iterator[Problem]:
    errors = {str(each["loc"][0]): each for each in reversed(error.errors(include_input=False))}
    for name in Settings.model_fields:
        if name in errors:
            yield _problem(name, str(errors[name].get("ctx", {}).get("error", "")))


def _problem(name: str, found: str) -> Problem:
    expected = f"expected {Settings.model_fields[name].description}"
    wrong = f"{found}; {expected}" if found else expected
    return Problem(setting=name.upper(), wrong=wrong, remedy=_remedy(name))


def _remedy(name: str) -> str:
    if name == "bot_token":
        return "Put BOT_TOKEN=... into .env or the environment."
    default = Settings.model_fields[name].default
    return f"Correct it, or remove it{f' to use the default ({default})' if isinstance(default, str | int) else ''}."

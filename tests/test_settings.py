"""The settings: read once, complete or refused, and silent about secrets."""

import re
from pathlib import Path

import pytest
from pydantic import SecretStr, ValidationError

from bot.settings import Exit, Settings, SettingsError, content_folder, load
from tests.support.paths import CONTENT, TOKEN, leave_bare

HOUSE = Path(__file__).resolve().parents[1]
SPELT = re.compile(r"^#?([A-Z_]+)=(.*)$", re.MULTILINE)


@pytest.fixture(autouse=True)
def _bare(monkeypatch, tmp_path):
    leave_bare(monkeypatch, tmp_path)


def refusal():
    with pytest.raises(SettingsError) as refused:
        load()
    return refused.value


def problem(setting):
    found = {each.setting: each for each in refusal().problems}
    return found[setting]


def test_a_token_is_all_that_is_needed(monkeypatch):
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    settings = load()
    assert settings.bot_token.get_secret_value() == TOKEN
    assert settings.telegram_api_url == "https://api.telegram.org"
    assert settings.database_file == Path("data/limber.db")
    assert settings.content_dir == CONTENT
    assert settings.admin_ids == frozenset()


def test_settings_come_from_the_env_file_and_the_environment_wins(monkeypatch):
    Path(".env").write_text(f"BOT_TOKEN={TOKEN}\nLOG_LEVEL=debug\nHEALTH_PORT=9000\n", "utf-8")
    monkeypatch.setenv("HEALTH_PORT", "0")
    settings = load()
    assert (settings.log_level, settings.health_port) == ("DEBUG", 0)


def test_a_variable_of_somebody_else_is_left_alone():
    Path(".env").write_text(f"BOT_TOKEN={TOKEN}\nSOMEBODY_ELSES=1\n", "utf-8")
    assert load().bot_token.get_secret_value() == TOKEN


def test_an_empty_variable_means_the_default(monkeypatch):
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv("ADMIN_IDS", "")
    assert load().admin_ids == frozenset()


def test_the_token_may_lie_in_a_file_of_its_own(monkeypatch, tmp_path):
    (tmp_path / "token").write_text(f"{TOKEN}\n", "utf-8")
    monkeypatch.setenv("BOT_TOKEN_FILE", str(tmp_path / "token"))
    assert load().bot_token.get_secret_value() == TOKEN


def test_a_token_file_that_is_not_there_is_one_problem(monkeypatch):
    monkeypatch.setenv("BOT_TOKEN_FILE", "nowhere")
    assert len(refusal().problems) == 1
    assert "BOT_TOKEN_FILE cannot be read (No such file" in problem("BOT_TOKEN").wrong


def test_a_token_file_that_is_no_text_is_refused(monkeypatch, tmp_path):
    (tmp_path / "token").write_bytes(b"\xff\xfe\x00")
    monkeypatch.setenv("BOT_TOKEN_FILE", str(tmp_path / "token"))
    assert "is not text" in problem("BOT_TOKEN").wrong


def test_every_secret_may_lie_in_a_file_of_its_own():
    fields = Settings.model_fields
    secrets = [name for name, field in fields.items() if "SecretStr" in str(field.annotation)]
    assert secrets == ["bot_token", "telegram_proxy"]
    assert [name for name in secrets if f"{name}_file" not in fields] == []


def test_the_proxy_may_lie_in_a_file_of_its_own(monkeypatch, tmp_path):
    (tmp_path / "proxy").write_text("http://name:secret@proxy.example:3128\n", "utf-8")
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv("TELEGRAM_PROXY_FILE", str(tmp_path / "proxy"))
    proxy = load().telegram_proxy
    assert proxy is not None
    assert proxy.get_secret_value() == "http://name:secret@proxy.example:3128"


def test_what_is_wrong_with_a_file_of_a_secret_is_said_without_the_secret(monkeypatch, tmp_path):
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv("TELEGRAM_PROXY_FILE", str(tmp_path / "proxy"))
    assert "TELEGRAM_PROXY_FILE cannot be read (No such file" in problem("TELEGRAM_PROXY").wrong
    for content in (b"\xff\xfe\x00", b"socks5://name:secret@proxy.example"):
        (tmp_path / "proxy").write_bytes(content)
        found = problem("TELEGRAM_PROXY")
        assert "secret" not in str(found)


def test_a_missing_token_says_where_to_get_one_and_where_to_put_it():
    assert str(refusal()) == (
        "BOT_TOKEN: it is missing; expected the token that @BotFather gave you: digits,"
        " a colon and a long code, as in 123456:ABC-def. Put BOT_TOKEN=... into .env or the environment."
    )


def test_backups_go_beside_the_database_if_not_elsewhere_and_may_be_off():
    address = "sqlite+aiosqlite:////here/limber.db"
    for value, folder in (
        (None, Path("/here/backups")),
        ("/there", Path("/there")),
        ("Off", None),
    ):
        assert given(database_url=address, backups=value).backup_folder == folder
    assert given(database_url="sqlite+aiosqlite://", backups="/there").backup_folder is None


WRONG = {
    "BOT_TOKEN": f"{TOKEN}!",
    "TELEGRAM_API_URL": "ftp://example.org/secret",
    "TELEGRAM_PROXY": "socks5://name:secret@example.org",
    "DATABASE_URL": "mysql://root:secret@example.org/limber",
    "BACKUPS": __file__,
    "ADMIN_IDS": "secret, -1",
    "LOG_LEVEL": "secret",
    "LOG_FORMAT": "secret",
    "CONTENT_DIR": "/nowhere/secret",
    "HEALTH_PORT": "70000",
    "METRICS_PORT": "-1",
}


def test_all_problems_are_told_at_once_in_one_line_each(monkeypatch):
    for name, value in WRONG.items():
        monkeypatch.setenv(name, value)
    refused = refusal()
    assert [each.setting for each in refused.problems] == list(WRONG)
    assert len(str(refused).splitlines()) == len(WRONG)
    assert refused.exit_code == Exit.REFUSED


def test_no_problem_repeats_a_value(monkeypatch):
    for name, value in WRONG.items():
        monkeypatch.setenv(name, value)
    refused = refusal()
    assert "secret" not in str(refused)
    assert TOKEN not in str(refused)
    assert refused.__cause__ is None
    assert refused.__suppress_context__


def test_every_problem_says_what_was_expected_and_what_to_do(monkeypatch):
    for name, value in WRONG.items():
        monkeypatch.setenv(name, value)
    for each in refusal().problems:
        assert "expected " in each.wrong
        assert each.remedy.endswith(".")
    assert problem("LOG_LEVEL").remedy == "Correct it, or remove it to use the default (INFO)."
    assert problem("ADMIN_IDS").remedy == "Correct it, or remove it."


@pytest.mark.parametrize("address", ["https://", "http://[::1", "api.telegram.org"])
def test_an_address_without_a_host_is_refused(monkeypatch, address):
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv("TELEGRAM_API_URL", address)
    assert problem("TELEGRAM_API_URL")


def test_an_env_file_that_cannot_be_read_is_named():
    Path(".env").write_bytes(b"BOT_TOKEN=\xff\n")
    assert str(refusal()) == (".env: expected a readable UTF-8 text file. Fix it or remove it.")


def given(**values):
    return Settings(bot_token=SecretStr(TOKEN), **values)


def test_settings_from_values_alone_read_nothing_around_them(monkeypatch):
    monkeypatch.setenv("HEALTH_PORT", "secret")
    assert given().health_port == 8080


def test_settings_cannot_be_changed():
    with pytest.raises(ValidationError, match="frozen"):
        given().health_port = 1


def test_settings_never_print_a_secret():
    printed = repr(given(database_url="sqlite+aiosqlite:///secret.db"))
    assert TOKEN not in printed
    assert "secret.db" not in printed


def test_a_value_that_is_refused_is_not_in_the_error_either():
    with pytest.raises(ValidationError) as refused:
        Settings(bot_token=SecretStr("secret"), log_level="secret")
    assert "secret" not in str(refused.value)


def test_a_slash_behind_the_address_is_dropped():
    assert given(telegram_api_url="http://127.0.0.1:8081/").telegram_api_url.endswith("8081")


@pytest.mark.parametrize(
    ("numbers", "ids"), [("1,2", {1, 2}), (" 1 , 2, ", {1, 2}), ("7", {7}), ({3}, {3})]
)
def test_admins_are_numbers_with_commas_between(numbers, ids):
    assert given(admin_ids=numbers).admin_ids == ids


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("sqlite+aiosqlite:///limber.db", Path("limber.db")),
        ("sqlite+aiosqlite:////data/limber.db?timeout=5", Path("/data/limber.db")),
        ("sqlite+aiosqlite://", None),
        ("sqlite+aiosqlite:///:memory:", None),
    ],
)
def test_the_file_of_the_database_is_read_off_its_address(address, file):
    assert given(database_url=address).database_file == file


@pytest.mark.parametrize("level", [10, "loud"])
def test_a_level_that_does_not_exist_is_refused(level):
    with pytest.raises(ValidationError):
        given(log_level=level, log_format=level)


def test_content_is_found_beside_the_package():
    assert content_folder() == CONTENT


def test_content_is_found_within_the_package_of_a_wheel(tmp_path):
    (tmp_path / "bot" / "content").mkdir(parents=True)
    assert content_folder(tmp_path / "bot") == tmp_path / "bot" / "content"


def test_content_is_looked_for_here_when_there_is_none_beside_the_package(tmp_path):
    assert content_folder(tmp_path / "bot") == Path("content")


def examples():
    return dict(SPELT.findall((HOUSE / ".env.example").read_text("utf-8")))


def test_the_example_names_every_setting_in_their_order():
    assert list(examples()) == [name.upper() for name in Settings.model_fields]


def test_the_example_shows_the_defaults(monkeypatch):
    monkeypatch.chdir(HOUSE)
    shown = {name.lower(): value for name, value in examples().items() if value}
    shown |= {"bot_token": TOKEN, "bot_token_file": None}
    assert Settings(**shown) == Settings(bot_token=SecretStr(TOKEN))


def test_the_example_explains_every_setting():
    blocks = (HOUSE / ".env.example").read_text("utf-8").split("\n\n")
    assert all(block.lstrip().startswith("# ") for block in blocks)
    assert len(blocks) == len(Settings.model_fields) + 1

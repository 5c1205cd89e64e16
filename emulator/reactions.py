"""The emoji that Telegram takes as reactions (core.telegram.org/bots/api#reactiontypeemoji)."""

from typing import Any

from emulator.refusal import bad_request

REACTIONS = frozenset(
    """
    👍 👎 ❤ 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤️‍🔥
    🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨
    🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂️ 🤷 🤷‍♀️ 😡
    """.split()  # noqa: SIM905 - emoji read better unquoted
)


def check_reactions(wanted: list[Any]) -> tuple[str, ...]:
    """Return the emoji of a reaction if a bot can set it: at most a single emoji, and a known emoji."""
    emoji = tuple(str(part.get("emoji")) if isinstance(part, dict) else "" for part in wanted)
    if len(emoji) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    if not REACTIONS.issuperset(emoji):
        raise bad_request("REACTION_INVALID")
    return emoji

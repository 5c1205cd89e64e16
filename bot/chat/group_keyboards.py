"""The buttons under a group's messages: anybody may join and leave, the host leads, admins set up."""

from collections.abc import Mapping

from bot.chat.buttons import Button, ButtonRows, CallbackPrefix, Style, pack, rows
from bot.chat.keyboards import button
from bot.chat.localization import Localization
from bot.domain.session import Phase, Session

JOIN, LEAVE, NOW, LANGUAGE = "join", "leave", "now", "lang"


def invitation(words: Localization, session: Session) -> ButtonRows:
    """Offer to join a session that has not begun, and to begin it."""
    return (
        _joining(words, session),
        (
            _act(words, session, "button-group-now", NOW),
            _act(words, session, "button-group-cancel", "end"),
        ),
    )


def card(words: Localization, session: Session) -> ButtonRows:
    """Offer to join or leave while a session runs, and to the host what a person can do with a session."""
    turn = "resume" if session.phase is Phase.PAUSED else "pause"
    acts = (_act(words, session, f"button-{act}", act) for act in (turn, "skip", "end"))
    return (tuple(acts), _joining(words, session))


def languages(words: Localization, names: Mapping[str, str]) -> ButtonRows:
    """Offer the languages in which the bot speaks to a group."""
    return rows(
        Button(
            label=words.label("button-chosen", name=name) if code == words.language else name,
            carries=pack(CallbackPrefix.GROUP, LANGUAGE, code),
        )
        for code, name in names.items()
    )


def _joining(words: Localization, session: Session) -> tuple[Button, ...]:
    return (
        _act(words, session, "button-group-join", JOIN, style=Style.SUCCESS),
        _act(words, session, "button-group-leave", LEAVE),
    )


def _act(
    words: Localization, session: Session, key: str, act: str, *, style: Style | None = None
) -> Button:
    return button(words, key, CallbackPrefix.GROUP, act, session.id, style=style)

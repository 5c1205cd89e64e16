"""Groups: people take the bot into a group, speak to it there, throw it out, and turn the group into a supergroup."""

import random
from typing import Any

from tests.simulation.chats import Chat
from tests.simulation.telegram import BOT
from tests.simulation.world import World

SUPER = -1_000_000_000_000
WORDS = ("/stretch@limber_bot", "/start@limber_bot", "hello", "@limber_bot when?")


def act(world: World, *, user: dict[str, Any], dice: random.Random) -> None:
    """Let a person do something in their group."""
    chat = _of(world, user["id"])
    deed = dice.choices((_speak, _upgrade, _turn), weights=(8, 1, 2))[0]
    deed(world, chat, user=user, dice=dice)


def _of(world: World, user: int) -> Chat:
    """Return the group of a person, as it is called now."""
    chat = world.telegram.chat(-user)
    chat.started = True
    return chat if chat.moved is None else world.telegram.chat(chat.moved)


def _speak(world: World, chat: Chat, *, user: dict[str, Any], dice: random.Random) -> None:
    """Say something: a command to the bot, or words of which some are none of its business."""
    if chat.blocked:
        return
    text = dice.choice(WORDS)
    word = text.partition(" ")[0]
    kind = {"/": "bot_command", "@": "mention"}.get(text[0])
    marks = [{"type": kind, "offset": 0, "length": len(word)}] if kind else []
    _put(world, chat, user=user, text=text, entities=marks)


def _upgrade(world: World, chat: Chat, *, user: dict[str, Any], dice: random.Random) -> None:
    """Turn a group into a supergroup: it has another number from now on."""
    del dice
    if chat.blocked or chat.id <= SUPER:
        return
    chat.moved = SUPER + chat.id
    world.telegram.chat(chat.moved).started = True
    _put(world, chat, user=user, migrate_to_chat_id=chat.moved)


def _turn(world: World, chat: Chat, *, user: dict[str, Any], dice: random.Random) -> None:
    """Throw the bot out, or take it in again."""
    del dice
    chat.blocked = not chat.blocked
    old, new = ("member", "left") if chat.blocked else ("left", "member")
    about = {"chat": _named(chat), "from": user, "date": world.telegram.stamp()}
    sides = {
        "old_chat_member": {"status": old, "user": BOT},
        "new_chat_member": {"status": new, "user": BOT},
    }
    world.telegram.updates.put("my_chat_member", {**about, **sides}, chat=chat.id)


def _put(world: World, chat: Chat, *, user: dict[str, Any], **content: Any) -> None:
    telegram = world.telegram
    head = {
        "message_id": telegram.number(),
        "date": telegram.stamp(),
        "chat": _named(chat),
        "from": user,
    }
    telegram.updates.put("message", {**head, **content}, chat=chat.id)


def _named(chat: Chat) -> dict[str, Any]:
    kind = "supergroup" if chat.id <= SUPER else "group"
    return {"id": chat.id, "type": kind, "title": f"G{chat.id}"}

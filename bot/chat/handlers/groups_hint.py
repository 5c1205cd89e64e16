"""/together in a private chat: how people stretch together in a group."""

from bot.chat.buttons import Button
from bot.chat.request import Answers, Request


async def show(request: Request) -> Answers:
    """Say how a group stretches together, with a button that adds the bot to a group."""
    url = f"https://t.me/{request.username}?startgroup=together"
    add = Button(label=request.words.label("button-group-add"), carries="", url=url)
    return request.send("group-private", buttons=((add,),))

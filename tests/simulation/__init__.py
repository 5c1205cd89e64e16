"""A deterministic simulation of the real bot, made to find broken promises before people do.

The bot is the real bot: intake, update handler, outbox, dispatcher, lanes, sender, limiter, alarm clock and storage,
put together by `bot.app.running_bot`. Around it everything is scripted:

- `loop`: an event loop whose time is virtual and whose order of work is drawn from a seed. No sleep, no thread.
- `clock`, `database`, `network`, `wire`, `seams`: the wall clock, SQLite in memory and the network, as the bot meets
  them.
- `telegram`, `chats`, `updates`: chats, buttons, limits, files and the queue of updates of a scripted Telegram.
- `characters`, `people`, `habits`: people with plans, journeys, pauses, languages, taps and typed words.
- `troubles`, `machine`: what goes wrong, from a lost answer to a killed process and a clock that is set wrong.
- `journal`: the rows that each transaction changed, written by triggers beside the database.
- `rules`: what must be true after every event, each written without the bot's own code.
- `story`, `play`, `run`: a story is drawn from a seed, played, and named by the command that tells it again.
- `shrink`: a story that breaks a rule is cut down to the people, troubles and deeds that it needs.
- `calendar`: long stretches of many people's days, which leap from event to event.
- `lives`, `year`: a year of many people's reminders, nudges and streaks, at the level of the use cases.
- `mutation`, `mutations`, `planted`: mistakes that are planted into the bot, to see whether a rule finds each of them.

Every run is repeatable: the same seed gives the same calls at the same instants (`PYTHONHASHSEED=0` in every command).
"""

# What a person thinks of a stretch or a session, and what follows. A name stands by itself, never in a sentence.

# Over the chat.
opinion-thanks = Thanks, noted.
opinion-good = 👍 Good to hear.
opinion-fine = 👌 Thanks.
opinion-hurt = Thanks for saying so.

opinion-hurts =
    { safety-stop }

    Should I show you the easier way from now on, or leave this stretch out? <b>{ $name }</b>
opinion-space = Some stretches need less room. Where do you usually stretch?
opinion-time = A shorter routine counts just as much. How long should it be?
opinion-which = <b>Which stretch hurt?</b> I’ll leave it out today and tomorrow.

opinion-left-today = 🩹 Left out for today: <b>{ $name }</b>
opinion-left-tomorrow = 🩹 Left out today and tomorrow: <b>{ $name }</b>
opinion-left-always =
    🚫 Left out from now on: <b>{ $name }</b>
    You can bring it back in /settings.
opinion-eased =
    🪶 The easier way from now on: <b>{ $name }</b>
    { $easier }
    You can change this in /settings.
opinion-keep = 👌 It stays in: <b>{ $name }</b>

# With the routine of the day.
opinion-why = 🩹 Left out because you said it hurt: { $names }

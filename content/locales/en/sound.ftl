# The sound check: a message in some seconds, and what to do when it was not heard.

sound-check =
    🔔 <b>Can you hear me?</b> In { $seconds } seconds I’ll send a message with a sound.
    Lock your phone now, and listen.
sound-ping = 🔔 <b>This is me.</b> Did you hear it?
sound-fine = 👌 Good. I sound like this when you should switch sides, and when it’s time to stretch.
sound-help-silent =
    🔇 <b>Let’s find the sound</b>
    • Was this chat open? Then your phone stays quiet. Lock it first.
    • This chat: tap my name at the top, then switch notifications on.
    • iPhone: Settings → Notifications → Telegram → Sounds. Check the silent switch and Focus.
    • Android: Settings → Apps → Telegram → Notifications. Check Do-Not-Disturb.
    • Computer: Telegram → Settings → Notifications and Sounds.
sound-help-quiet =
    🔉 <b>Let’s make it louder</b>
    • iPhone: Settings → Sounds → Ringtone and Alerts.
    • Android: press a volume key, then raise Notifications.
    • Computer: raise the volume, and check it for Telegram.
    • Telegram → Settings → Notifications and Sounds: choose a longer tone.
sound-unclear = I couldn’t read “{ $typed }”. Did you hear my message?
# What people type in answer to the sound check, never shown: parts set apart by commas.
sound-said-heard = heard it, heard, i heard you, i hear you
sound-said-not-heard = not heard, nothing, no sound, silent, didn’t hear, heard nothing
sound-said-quiet = too quiet, quiet, louder, too low, hardly
sound-said-again = again, try again, once more, repeat

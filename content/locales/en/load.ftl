hint-flood = That was a lot at once. I've done what you asked for, but I can't answer it all: Telegram lets me send about one message a second.
stretch-begins-in = Many people are stretching right now. Yours starts in { $seconds } seconds, and then nothing will hold it up.
session-resumes-in = Many people are stretching right now. We'll go on in { $seconds } seconds.

"""The places that people may name: from public tables to the file that the bot looks them up in."""

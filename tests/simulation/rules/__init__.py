"""Rules: what must be true after every event of a simulated world, each written without the bot's own code."""

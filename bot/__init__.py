"""Limber: a Telegram bot that leads people through daily stretch routines."""

"""Figures: poses become pictures and films, at build time. `python -m bot render` draws them into content/media."""

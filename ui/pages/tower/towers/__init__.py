"""Towers and what the village agreed on."""

"""Buttons that stand together, and the one that is pressed next."""

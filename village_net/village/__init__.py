"""The village itself: its profile, its households, its people."""

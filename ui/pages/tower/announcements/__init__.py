"""Announcements: listed, written, read."""

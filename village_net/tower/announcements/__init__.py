"""Announcements: written, approved, with what goes with them."""

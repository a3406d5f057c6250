"""Announcements to begin from."""

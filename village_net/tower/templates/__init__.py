"""Announcements to begin from, the app's and the village's own."""

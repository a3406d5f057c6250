"""The air: when announcements are heard, and the log of what was."""

"""The window's parts, one widget a file; pages put them together."""

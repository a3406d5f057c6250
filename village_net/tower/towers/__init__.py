"""The towers themselves."""

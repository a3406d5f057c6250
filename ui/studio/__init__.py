"""The studio: the desk that watches the time, and the full-screen view to read or play from."""

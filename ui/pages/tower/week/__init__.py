"""The week of the tower."""

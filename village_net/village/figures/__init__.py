"""The village in figures."""

"""Commitments by the calendar: what the network promised to do every so many months."""

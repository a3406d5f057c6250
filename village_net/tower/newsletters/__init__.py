"""Newsletters of the village."""

"""Organisations outside the village."""

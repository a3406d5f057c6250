"""Surveys by indicators."""

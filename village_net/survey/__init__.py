"""Surveys of households by indicators."""

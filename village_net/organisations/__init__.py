"""Organisations outside the village: offices, temples, schools, companies, other networks."""

"""Projects: from a problem to a plan year, their budget and their cash book."""

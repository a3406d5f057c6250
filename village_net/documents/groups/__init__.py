"""Papers of groups."""

"""Papers of the tower."""

"""Papers of surveys."""

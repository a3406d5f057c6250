"""Papers of the register."""

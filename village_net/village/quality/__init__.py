"""How good the register is: checks, duplicates, merging."""

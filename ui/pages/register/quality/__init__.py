"""What is missing in the register."""

"""What is typed into or chosen from, one field a file."""

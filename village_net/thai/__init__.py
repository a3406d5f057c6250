"""What the Thai language needs: words, order, likeness, dates, digits, IDs, names, places."""

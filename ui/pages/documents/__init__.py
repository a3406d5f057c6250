"""Documents: what is printed or sent, seen as it will be."""

"""Before a village is open: the first screen, making one, and a village that cannot open."""

"""Before a village is open: the first screen, making a village, and what to do when one cannot open."""

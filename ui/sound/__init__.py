"""Sound through the computer: players, microphones and voices."""

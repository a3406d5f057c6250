"""Letters in and out: their registers, their numbers, who answered what."""

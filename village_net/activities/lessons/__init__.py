"""Lessons: what an activity taught, where it is offered, who used it, to whom it was passed."""

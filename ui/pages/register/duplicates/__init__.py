"""People who may be on record twice."""

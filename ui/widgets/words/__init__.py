"""Words that break and fold as Thai does, wherever they are painted."""

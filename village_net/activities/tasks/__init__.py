"""Tasks: what somebody took on, and by when."""

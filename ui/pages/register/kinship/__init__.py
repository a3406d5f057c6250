"""The family chart."""

"""The broadcast log."""

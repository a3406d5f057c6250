"""Lists that leave the app."""

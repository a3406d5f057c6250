"""What an import would do, and doing it."""

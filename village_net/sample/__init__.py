"""The sample village, one module a capability."""

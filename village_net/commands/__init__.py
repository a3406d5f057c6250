"""The command line, one module a capability."""

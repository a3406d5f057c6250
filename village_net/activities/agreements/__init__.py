"""Agreements: what was agreed with whom, and the duties that people and groups took on."""

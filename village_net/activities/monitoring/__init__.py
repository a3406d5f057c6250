"""Monitoring and audit together: what was planned, how it goes, and questions that are asked."""

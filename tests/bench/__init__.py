"""Benchmarks: ``python3 run.py bench [name …]``; figures from one run on one machine."""

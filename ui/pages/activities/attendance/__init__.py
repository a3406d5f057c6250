"""Attendance: houses entered one after the other, and how many came."""

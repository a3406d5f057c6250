"""Attendance: who came to what, entered by house number, and who never comes."""

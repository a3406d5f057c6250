"""Tower: what the village is told. Announcements are written, read and printed here."""

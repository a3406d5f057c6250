"""Who is who around a person."""

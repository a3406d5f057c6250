"""Meetings: agenda, who was there at what, resolutions, minutes and their adoption."""

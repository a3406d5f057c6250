"""The calendar: months of activities, seasons and holy days, and what falls due."""

"""What comes back: replies, answers, who heard."""

"""What happens in people's lives, recorded and taken back."""

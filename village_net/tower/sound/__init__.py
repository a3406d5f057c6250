"""Sound of the broadcast tower: chimes, WAV files and loudness, without a loudspeaker."""

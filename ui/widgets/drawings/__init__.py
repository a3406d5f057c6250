"""What is drawn: charts, bars, and their painter."""

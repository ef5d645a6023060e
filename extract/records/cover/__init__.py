"""What insurances, relief and allowances pay, read by a small grammar: cells of a scale, rows of sums."""

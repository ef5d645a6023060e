"""What a rate is a share of: its own words, what was said before, what is shared."""

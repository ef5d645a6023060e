"""What a goal is made of: its words, its indicator, how it changes, when it is due and who is in charge of it."""

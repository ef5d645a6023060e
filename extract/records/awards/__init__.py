"""What an award is made of: sums tied to their rates, ladders, conditions, the instrument, how often and for what one sum is."""

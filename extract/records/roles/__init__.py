"""What a number is for: the ordered rules of sums, shares and counts, what a bare number takes from its company, and the judgement
itself.
"""

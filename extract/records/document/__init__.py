"""A document as the record rules read it: its statements, numbers and times, its rows, and what is known of all of it."""

"""Who each award of a document goes to: its own words, what stands around it, those named before, and what completes a bare case."""

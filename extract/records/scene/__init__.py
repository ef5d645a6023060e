"""A number in its surroundings, and the features that rules ask of it by name."""

"""The words of what is measured: patterns, noun phrases, heads that stand before or behind, lists paired with lists."""

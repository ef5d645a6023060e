"""Rules for counts, by what they tell; `extract.records.roles.tally` puts them in order."""

"""Rules for sums, by what they tell; `extract.records.roles.money` puts them in order."""

"""Rules for percentages, by what they tell; `extract.records.roles.share` puts them in order."""

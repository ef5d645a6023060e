"""Records from tables: their columns, rows and numbers, the words above them, and tables that lost their lines."""

"""Whether what is said lies ahead or behind: by the clause, the year that governs it, the passage, the section and the paper."""

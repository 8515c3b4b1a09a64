case-check

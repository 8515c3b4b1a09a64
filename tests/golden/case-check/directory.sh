case-check .

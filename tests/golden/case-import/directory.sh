case-import .

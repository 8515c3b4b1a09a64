case-grep -h

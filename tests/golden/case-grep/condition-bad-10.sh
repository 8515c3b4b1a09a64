case-grep -W 'a=<1' no-such-file

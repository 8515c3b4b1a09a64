case-grep -W 'since==abc' no-such-file

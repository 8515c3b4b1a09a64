case-grep -W 'since>= ' no-such-file

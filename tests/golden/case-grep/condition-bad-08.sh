case-grep -W 'city~(' no-such-file

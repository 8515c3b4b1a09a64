case-grep -W 'a<>b' no-such-file

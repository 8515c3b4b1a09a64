case-grep -W 'été=>1' no-such-file

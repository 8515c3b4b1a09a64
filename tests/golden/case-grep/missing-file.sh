case-grep x no-such-file

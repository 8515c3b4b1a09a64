case-list | case-grep --patterns-from no-such-file

case-grep -W 'since=~2014' no-such-file

case-grep -W '=2014' no-such-file

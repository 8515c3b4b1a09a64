case-list -f id -m 1 -o /dev/stdout | cat

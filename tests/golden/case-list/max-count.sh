case-list -f id -m 2; case-list -f id -m 0; case-list -f id -m 99 | wc -l

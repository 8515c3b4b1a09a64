printf 'a_id\tb\tc_id\n1\t2\t3\n' | case-list -f '*_id,*' -

printf 'id\tline\n7\t1\n' | case-list --source -

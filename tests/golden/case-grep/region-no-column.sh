printf 'id\tregon\n1\tAsia\n' | case-grep -r Asia

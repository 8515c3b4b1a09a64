printf 'a\tb\tc\n1\t1.5\t1\n200\t-3\tx\n\t1e3\t\n' | case-show -T table

printf 'a\tb\nz\t1\n\303\251\t1\nZ\t1\n\t1\na\tb\na\001\ta\n' | case-stats -b a,b

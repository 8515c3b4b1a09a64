printf 'themes\ta\nx; y; x\t1\n;\t2\ny\t3\n' | case-stats -b themes --total

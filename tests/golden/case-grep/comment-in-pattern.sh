printf 'id\tt\n1\tart\n2\tstart\n3\ta#b\n' | case-grep -w '(?x) a r t # a word'; printf 'id\tt\n1\ta#b\n2\txa#b\n' | case-grep -x 'a#b'

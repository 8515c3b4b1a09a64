TERM=xterm; export TERM; printf 'id\n1\n' | case-grep --color=never 1; printf 'id\n1\n' | case-grep --color=auto 1; printf 'id\n1\n' | case-grep --colour=sometimes 1

printf 'a\n9007199254740993\n9007199254740993\n' | case-stats -s a
printf 'a\n1.7e308\n1.7e308\n' | case-stats -s a
printf 'a\n1e-320\n3e-320\n' | case-stats -s a

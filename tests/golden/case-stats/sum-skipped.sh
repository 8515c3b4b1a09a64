# What is no finite number is counted, never guessed.
printf 'a\tb\n1\t\n1,5\t\n 1\t\n0x1\t\ninf\t\n1e999\t\n\t\n+1.\t\n' | case-stats -s a,b

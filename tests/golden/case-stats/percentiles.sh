printf 'a\n15\n20\n35\n40\n50\n' | case-stats -s a -p 0,5,40,50.0,99.9,100

seq 1000 | sed '1i a' | case-stats -s a -p 0,50,100 --approx

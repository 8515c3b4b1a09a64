# A record of two themes counts for both, once in the total.
printf 'themes\tn\nx; y\t1\nx\t10\n' | case-stats -b themes -s n -p 50 --total

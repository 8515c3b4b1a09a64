printf 'n\tn_n\n1\t2\n' | case-stats -b n_n -s n

printf 'region\tn\n' | case-stats --partial -b region -s n | case-stats --merge --total

seq 200000 | sed '1i n' | case-stats -b n | head -n 1

printf 'x\n1\n2.5\n' | case-stats -s x --partial | sed '2s/7.25/-7.25/' | case-stats --merge

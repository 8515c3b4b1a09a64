# More digits than any sum of numbers has.
printf 'x\n1\n2.5\n' | case-stats -s x --partial |
	awk -F '\t' -v OFS='\t' 'NR == 2 { sum = "3.5"; for (i = 0; i < 2300; i++) sum = sum 7; $5 = sum } 1' |
	case-stats --merge

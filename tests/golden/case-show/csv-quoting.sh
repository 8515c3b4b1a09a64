printf 'a\tb,c\n"q"\t\nx\\ny\t z\n1;2\t3|4\n' | case-show -T csv
printf 'a\n\nb\n' | case-show -T csv

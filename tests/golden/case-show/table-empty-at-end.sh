# Rows that end with empty cells end where the last value does.
printf 'id\tcity\tn\n1\tLima\t2\n2\tRoma\t\n3\t\t\n\t\t\n' | case-show -T table | sed 's/$/|/'
printf 'id\tcity\n1\tLima\n2\t\n' | case-show -T table | sed 's/$/|/'

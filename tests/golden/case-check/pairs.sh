printf "id\ttitle\tbudget\tcurrency\n1\ta\t5\t\n2\tb\t\tEUR\n3\tc\t\t\n4\td\t1\tEUR\n" | case-check
# Without the other column nothing is asked.
printf "id\ttitle\tbudget\n1\ta\t5\n" | case-check

# Told at the first line that has it, in the order of lines.
printf "id\ttitle\n1\t\n2\tb\r\n3\t\r\n4\n" | case-check

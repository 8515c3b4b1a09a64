printf "id\t\tid\ttitle\\q\tid\n1\t2\t3\t4\t5\n" | case-check

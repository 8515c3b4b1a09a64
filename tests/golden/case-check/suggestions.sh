printf "id\ttitle\tregion\ttype\tcurrency\n1\ta\tEurop\tSSE organisation\t\n2\tb\tAfrique\tNetwrk\t\n3\tc\tMoon\tassociation\t\n" | case-check | cut -f3-

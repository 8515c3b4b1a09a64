printf 'id\tregion\n1\tEuropa\n2\tEurope\n3\tEU\n4\tEurasia\n' | case-grep -r Europe

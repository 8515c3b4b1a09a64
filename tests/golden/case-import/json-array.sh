printf ' [ {"a":1,"b":"x"},\n{"b":"","c":false}, {}\n]\n' | case-import

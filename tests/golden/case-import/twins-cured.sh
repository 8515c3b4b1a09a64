printf 'a,b,a,\n1,2,3,4\n' | case-import --map a2=#3 --map rest=#4

printf 'a,b\n1,2\n' | case-import --map a=b --map b=a

printf "id\tyear\tn\n1\t2015\tB\n2\t2014\ta\n" | case-diff -k id,year years.tsv -

# Two keys, and the record is not in NEW.
printf "id\tyear\n3\t1\n4\t1\n3\t1\n" | case-diff -k id,year - years.tsv

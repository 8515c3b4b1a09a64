# The first of those with an equal key stays; without a key, of equal records.
case-sort -k country -u cities.tsv
printf "a\nx\nx\nw\n" | case-sort -u

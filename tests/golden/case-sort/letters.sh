# Bytes, then with small letters as capitals, then as versions.
case-sort -k city cities.tsv
case-sort -k city:f cities.tsv
printf "v\n1.10\n1.9\n" | case-sort -k v:V

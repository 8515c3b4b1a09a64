seq 3000 | awk 'BEGIN { print "id\tkey" } { print $1 "\t" $1 % 2 }' | case-sort -k key | sed -n '1,2p;1501,1502p;3001p'

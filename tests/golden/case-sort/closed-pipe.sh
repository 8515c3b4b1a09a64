seq 200000 | sed 1iid | case-sort -k id:n | head -n 1

printf "ids\tcity\n1\tLima\n" | case-diff old.tsv -

printf "id\tcity\tyear\tvisitors\topen\tsince\tstat\tnote\n1\tLima\t\t\t\t\t\t\n" | case-check --schema schema.json --good $TMP/good; cat $TMP/good

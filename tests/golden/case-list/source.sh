printf 'id\n7\n8\n' >$TMP/one.tsv; cd $TMP && case-list --source one.tsv - <<'E'
id	city
9	Lima
E
case-list --source -m 1 -f id

command -v jq >/dev/null || exit 0
case-list | case-show -T json | jq -r '(.[0] | keys_unsorted | @tsv), (.[] | [.[]] | @tsv)' | cmp - ../../../data/cases.tsv
case-list | case-show -T jsonl | jq -r '[.[]] | @tsv' >$TMP/back
sed 1d ../../../data/cases.tsv | cmp - $TMP/back

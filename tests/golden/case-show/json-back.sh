command -v jq >/dev/null || { echo 'no jq(1)' >&2; exit 77; }
case-list | case-show -T json | jq -r '(.[0] | keys_unsorted | @tsv), (.[] | [.[]] | @tsv)' | cmp - ../../../data/cases.tsv
case-list | case-show -T jsonl | jq -r '[.[]] | @tsv' >$TMP/back
sed 1d ../../../data/cases.tsv | cmp - $TMP/back

{ head -n 1 old.tsv; tail -n +2 old.tsv | sort -r; } | awk -F '\t' -v OFS='\t' '{ print $3, $4, $1, $2 }' | case-diff old.tsv -

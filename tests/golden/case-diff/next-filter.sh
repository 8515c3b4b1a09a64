# Each record that came or went has one row for its key: counting records.
case-diff old.tsv new.tsv | case-list -f change,field - | sort | uniq -c | sed "s/^ *//"

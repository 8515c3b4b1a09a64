{ printf '{"a":'; printf '[%.0s' $(seq 3000); printf ']%.0s' $(seq 3000); printf '}'; } | case-import

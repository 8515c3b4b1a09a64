case-list -o $TMP/out short.tsv 2>&-; echo $?; ls -A $TMP

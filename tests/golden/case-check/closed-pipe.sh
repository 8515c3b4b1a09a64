seq 300000 | sed "1s/.*/since/; 2,\$s/^/x/" | case-check --good $TMP/good | head -n 1; ls -A $TMP

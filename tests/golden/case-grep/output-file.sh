case-list | case-grep -r Asia -o $TMP/o; cut -f 1,4 $TMP/o; ls -A $TMP

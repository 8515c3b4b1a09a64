# A BOM, CRLF and a last line without LF make no difference.
printf "\357\273\277id\tcity\r\n2\tParis\r\n1\tLima" >$TMP/a
printf "id\tcity\n1\tLima\n2\tParis\n" | case-diff $TMP/a -

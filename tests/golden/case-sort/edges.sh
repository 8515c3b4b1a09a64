# A BOM, CRLF and a last line without LF are forgiven and do not come out.
printf "\357\273\277id\tname\r\n2\tb\r\n1\ta" | case-sort -k id | od -An -c

# Told, forgiven, and mended in what is kept.
printf "\357\273\277id\ttitle\r\n1\ta\r\n2\tb\n3\tc\r" | case-check --good $TMP/good; od -An -c $TMP/good

# BOM, CRLF, NUL, a missing last LF.
printf '\357\273\277a\tb\r\nx\t1\r\nx\000\t2\r\nx\t3' | case-stats -b a

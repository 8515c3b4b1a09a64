# As Excel writes "Unicode text"; and the other byte order.
printf '\357\273\277name\tcity\r\n"Ana ""A"" Ruiz"\tMünster\r\n예산\tBogotá\r\n' >$TMP/utf-8
iconv -f UTF-8 -t UTF-16LE $TMP/utf-8 | case-import
iconv -f UTF-8 -t UTF-16BE $TMP/utf-8 | case-import
iconv -f UTF-8 -t UTF-32LE $TMP/utf-8 | case-import

# Windows line ends, no-break spaces, a mark, and another encoding.
sed 's/$/\r/; s/Street Committee/Street\xc2\xa0Committee/; s/^$/\xc2\xa0/' programme.txt >$TMP/page
case-import -t programme $TMP/page | cmp - programme.out
iconv -f UTF-8 -t UTF-16 $TMP/page | case-import | cmp - programme.out

# Fields are sorted as they stand: an escaped TAB is a backslash and a t.
printf "a\nx\\\\ty\nx z\n" | case-sort -k a

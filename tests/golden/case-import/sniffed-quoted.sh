# Delimiters within quotes do not count.
printf '"a, b, c";"d ""x"", e"\n1;2\n' | case-import

# Quoted TSV, with the stream's escapes; \N is empty, any other backslash itself.
printf 'a\tb\tc\n"x\ty"\t\\N\tp\\tq\nC:\\dir\t\\\\n\t"1\n2\\"\n' | case-import -t tsv

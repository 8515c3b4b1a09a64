printf 'a\tb\tc\n"x\ty"\t\\N\tp\\tq\nC:\\dir\t\\\\n\t"1\n2"\n' | case-import -t tsv --raw

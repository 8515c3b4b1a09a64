# A backslash of a CSV is a backslash, and is escaped in the stream.
printf 'a,b\nC:\\\\new,\\N\n' | case-import

printf '{"a":1}\n{"a":2,\n"b' | case-import
printf '[{"a":1},' | case-import

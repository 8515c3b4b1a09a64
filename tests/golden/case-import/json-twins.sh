printf '{"a":1}\n{"a":2,\n "a":3}\n' | case-import

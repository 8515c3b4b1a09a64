printf '{"a":1,"":2}' | case-import

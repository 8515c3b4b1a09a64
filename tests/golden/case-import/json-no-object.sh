printf '{"a":1}\n[2]\n' | case-import
printf '[{"a":1} {"a":2}]' | case-import
printf '[{"a":1},]' | case-import
printf '[{"a":1}] x' | case-import

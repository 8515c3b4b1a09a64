printf '{"a":[1}]\n' | case-import

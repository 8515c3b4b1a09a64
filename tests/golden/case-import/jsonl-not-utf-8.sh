printf '{"a":1}\n{"a":"\374"}\n' | case-import

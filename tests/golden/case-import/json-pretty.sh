# An object may take several lines, and lines may hold several objects.
printf '{\n  "a": 1,\n  "b": 2\n}\n{"a": 3} {"c": 4}' | case-import

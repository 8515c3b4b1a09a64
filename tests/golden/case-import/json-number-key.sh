printf '{"a":1}\n{"b":{1 :2}}\n' | case-import

printf '{"a":"x\\u0000y","b":"\\ud83d\\ude00"}' | case-import | od -An -c

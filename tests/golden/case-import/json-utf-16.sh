{ printf '\377\376'; printf '{"stadt":"Köln"}\r\n' | iconv -f UTF-8 -t UTF-16LE; } | case-import

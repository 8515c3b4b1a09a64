{ printf '\377\376'; printf 'a,b\n1,2\n' | iconv -f UTF-8 -t UTF-16LE; printf x; } | case-import

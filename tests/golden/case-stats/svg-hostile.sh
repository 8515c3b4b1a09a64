printf 'a\n</text><script>alert(1)</script>\n\001\377\n' | case-stats -b a -T svg --total | grep '<title>'

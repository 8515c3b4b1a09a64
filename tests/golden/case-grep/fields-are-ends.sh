printf 'a\tb\nx\ty\nxy\tz\n' | case-grep '^x$'; printf 'a\tb\nx\ty\nxy\tz\n' | case-grep -c 'x.y'

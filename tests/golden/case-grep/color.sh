case-list | case-grep --color -f city,country -e 'a$|^P' -r Europe | cut -f 4-6

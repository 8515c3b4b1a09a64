case-list | case-grep -W country=France | cut -f 1,5; case-list | case-grep -W 'country!=France' | cut -f 1,5; case-list | case-grep -c -W country=france

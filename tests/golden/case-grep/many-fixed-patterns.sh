case-list | case-grep -F -e Lima -e 'New York' -e Barcelona -e zzz -f city | cut -f 1,6

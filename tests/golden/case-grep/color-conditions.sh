case-list | case-grep --color --theme women -W 'city~a' -W 'since>1900' -W 'country!=Spain' | cut -f 5,6,12,13; case-list | case-grep --color --any -W city=Lima -W id==2 | cut -f 1,6

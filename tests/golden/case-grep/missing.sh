case-list | case-grep -W city= | cut -f 1,5,6; case-list | case-grep -W 'budget!=' | cut -f 1,14

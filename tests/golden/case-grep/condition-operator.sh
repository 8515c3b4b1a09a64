case-list | case-grep -W 'since=>2014'

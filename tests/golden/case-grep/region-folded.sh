case-list | case-grep -r 'áSIA' | cut -f 1,6

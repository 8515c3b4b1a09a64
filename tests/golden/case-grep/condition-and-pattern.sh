case-list | case-grep -W 'region=Europe' -e Mediator | cut -f 1,6

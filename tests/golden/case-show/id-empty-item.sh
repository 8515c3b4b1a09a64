case-list | case-show --id 1,,2

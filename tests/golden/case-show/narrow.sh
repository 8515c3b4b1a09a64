case-list | case-show --width 40 --id 3

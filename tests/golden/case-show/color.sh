case-list | case-show --color --id 4 --width 60
case-list | case-show --color=always -T table -f id,city

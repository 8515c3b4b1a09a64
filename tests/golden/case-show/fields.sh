case-list | case-show -f summary,title,city --id 3 --width 60

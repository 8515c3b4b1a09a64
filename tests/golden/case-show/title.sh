case-list | case-show -f id,title,city --id 4 --title 'Cases & more' --date 2026-05

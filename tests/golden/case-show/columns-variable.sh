case-list | COLUMNS=40 case-show -T table -f id,title,city

case-list | case-show --id M,3 -T table -f id,city

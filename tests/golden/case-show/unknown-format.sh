case-list | case-show -T xml

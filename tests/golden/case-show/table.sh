case-list | case-show -T table

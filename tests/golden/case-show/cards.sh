case-list | case-show

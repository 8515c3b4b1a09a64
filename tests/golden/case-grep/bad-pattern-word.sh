case-list | case-grep -wx 'a[' 

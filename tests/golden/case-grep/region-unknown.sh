case-list | case-grep -r Europ

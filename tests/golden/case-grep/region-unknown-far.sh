case-list | case-grep -r Atlantis

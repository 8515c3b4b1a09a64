case-grep -V | sed 's/[0-9.]*$/N/'

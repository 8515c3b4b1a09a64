case-import -h

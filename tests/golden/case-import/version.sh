case-import -V

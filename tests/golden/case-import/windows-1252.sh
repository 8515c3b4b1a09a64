printf 'city;sum\nM\374nster;\200 5\nBogot\341;\223six\224\n' | case-import -E windows-1252

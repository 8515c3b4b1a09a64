# What lies before is printed.
printf 'city,n\nLima,1\n"two\nlines",2\nM\374nster,3\n' | case-import

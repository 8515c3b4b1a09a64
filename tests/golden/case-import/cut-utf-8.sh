printf 'city,n\nLima,1\nBogot\303' | case-import

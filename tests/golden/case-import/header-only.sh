printf 'id,title' | case-import

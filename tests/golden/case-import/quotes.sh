printf 'id,title,note\n1,"Park, north side","She said ""yes"""\n2,"two\nlines",\n' | case-import

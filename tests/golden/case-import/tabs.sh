printf 'a,b\n"x\ty",z\n' | case-import

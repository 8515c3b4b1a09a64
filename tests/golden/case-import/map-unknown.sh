printf 'No,Continent\n1,Asia\n' | case-import --map region=Contient

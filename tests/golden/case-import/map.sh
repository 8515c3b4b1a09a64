printf 'No,Continent,Name\n1,Asia,x\n' | case-import --map id=No --map region=Continent --map title=#3

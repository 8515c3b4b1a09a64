printf '{"No":1,"Continent":"Asia"}' | case-import --map id=No --map region=Continent

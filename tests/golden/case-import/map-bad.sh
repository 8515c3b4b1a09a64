case-import --map region </dev/null

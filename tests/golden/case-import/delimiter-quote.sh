case-import -d '"' </dev/null

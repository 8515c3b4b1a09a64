case-list --fieldz=id

case-sort --help

case-check --help

case-list --help

case-show --help

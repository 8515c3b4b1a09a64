case-stats --help

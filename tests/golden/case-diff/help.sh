case-diff --help

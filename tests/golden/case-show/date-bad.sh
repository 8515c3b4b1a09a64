case-show --date yesterday

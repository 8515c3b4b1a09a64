case-show no-such-file

case-grep x /

case-show -T html short.tsv | grep broke.off

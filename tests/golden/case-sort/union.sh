case-sort -k city cities.tsv - <<END
country	city	note
Spain	Barcelona	mediator
END

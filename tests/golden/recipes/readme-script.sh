# README prints the nightly script that the manual page does, which nightly.sh runs.
awk '/^\.Ed/ { script = 0 } /^#!/ { script = 1 } script { gsub(/\\&/, ""); gsub(/\\e/, "\\"); print }' \
	../../../man/case-diff.1 >$TMP/page
awk '/^    #!/ { script = 1 } script && !/^    / && !/^$/ { exit } script { sub(/^    /, ""); print }' \
	../../../README.md | sed '$d' >$TMP/readme
[ -s $TMP/page ] && diff $TMP/page $TMP/readme

# No page has a pipe behind case-import: what came before an error would pass for the
# whole, as the shell tells the status of the last tool alone.
awk '/^( +|\$ |\.Dl \$ )*case-import/ { command = 1 }
	command && /\|/ { print FILENAME ": " $0 }
	!/[\\|]$/ { command = 0 }' ../../../README.md ../../../man/case*.[157]

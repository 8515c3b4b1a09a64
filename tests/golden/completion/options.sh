# Options come from the help of the tool itself, formats are those that it takes.
exec bash -c '. ./ask.bash
ask case-list --
ask case-grep --co
ask case-grep --li
ask case-show -T m
for tool in case-show case-stats; do
	_case_formats $tool
	for format in "${formats[@]}"; do
		$tool -T "$format" $([ $tool = case-show ] || echo -b region) </dev/null 2>&1 |
			grep -i format
	done
done
ask case-import -t p
ask case-show cases'

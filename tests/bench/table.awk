# README's table from what `make bench` and `make bench-memory` left:
#
#   awk -f tests/bench/table.awk build/bench/works.tsv build/bench/memory.tsv
#
# A row for each work and peer that have a goal; then start-up, growth and memory.

BEGIN {
	FS = "\t"
	print "| work | against | narrow | wide |"
	print "| --- | --- | --- | --- |"
}

FNR == 1 {
	for (i = 1; i <= NF; i++)
		at[$i] = i
	next
}

{
	work = $at["work"]
	ratio = $at["ratio"]
	name = work
	sub(/^[a-z]*-/, "", name)
}

work ~ /^start-/ { start = start ", " name " " short(ratio); next }

# The last row of a work is that of the larger table.
work ~ /^growth-/ && !(name in growth) { tools[++tool_count] = name }
work ~ /^growth-/ { growth[name] = short(ratio); next }

work ~ /^memory-/ && $at["goal"] != "-" && $at["ours"] > peak { peak = $at["ours"] }
work ~ /^memory-/ { next }

$at["goal"] != "-" {
	row = "`" shown($at["command"]) "` | " $at["peer"]
	if (!(row in known)) {
		known[row]
		rows[++row_count] = row
	}
	cell[row, substr($at["data"], 1, 4)] = short(ratio)
}

# The command with names that a reader knows.
function shown(command)
{
	gsub(/"\$CSV"/, "F.csv", command)
	gsub(/"\$F"/, "F", command)
	gsub(/"\$WORDS"/, "words", command)
	gsub(/\|/, "\\|", command)
	return command
}

function short(ratio)
{
	return ratio == "-" ? "-" : sprintf("%.2f", ratio)
}

END {
	for (i = 1; i <= row_count; i++)
		print "| " rows[i] " | " cell[rows[i], "narr"] " | " cell[rows[i], "wide"] " |"
	if (start != "")
		print "\nStart-up against grep: " substr(start, 3) "."
	for (i = 1; i <= tool_count; i++)
		text = text ", " tools[i] " " growth[tools[i]]
	if (text != "")
		print "\nTime for ten times the records: " substr(text, 3) "."
	if (peak != "")
		print "\nMost memory of a tool that does not keep records: " peak " MiB."
}

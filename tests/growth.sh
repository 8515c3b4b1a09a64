#!/usr/bin/env bash
# Time grows as the input does: ten times the columns, elements of a list, keys of an
# object, patterns or ids may take at most 15 times the instructions; what is quadratic
# takes nearly 100 times. Where perf is missing or the processor counts no instructions, its
# time is measured, which may grow 30 times: caches are left behind, and others run, too.
# WORKS=text runs the works whose name holds the text.
set -euo pipefail

small=20000 large=200000 most=15
export LC_ALL=C
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

# Tables of N columns (and in the other order, and as CSV), a list of N elements, an
# object of N keys, N patterns, N ids, and schemas of N columns and of N values.
make_data() {
	seq -f 'column_%07.0f' $1 | paste -s >names
	seq $1 | paste -s >values
	tr '\t' '\n' <names | tail -n $(($1 / 20)) | tac | sed 's/.*/{{&}}/' >names.txt.$1
	echo '{{#themes}}{{^first}}, {{/first}}{{.}}{{/themes}}' >list.txt
	cat names values >columns.$1
	{ tr '\t' '\n' <names | tac | paste -s && cat values; } >other.$1
	tr '\t' , <columns.$1 >csv.$1
	{ printf 'id\tthemes\n1\t' && seq -f 'theme%.0f' $1 | paste -s -d ';' | sed 's/;/; /g'; } >list.$1
	{ echo '{"a": 1' && seq -f ', "key%.0f": "v"' $1 && echo '}'; } >keys.$1
	seq -f '{"key%.0f": "v"}' $(($1 / 100)) >objects.$1
	{ seq $1 | sed 's/.*/a/' | paste -s -d , && tr '\t' , <values; } >same.$1
	{ echo a,b && seq $1 | sed 's/.*/a","/'; } >quotes.$1
	{ echo '{"a": {"b": [{"c": 1}' && seq -f ', {"c": %.0f}' $1 && echo ']}}'; } >nested.$1
	seq -f 'word%.0f' $1 >patterns.$1
	{ printf 'id\tx\n' && seq $1 | sed 's/$/\tv/'; } >ids.$1
	head -n 1 ids.$1 >head.$1
	seq $(($1 / 20)) | paste -s -d , >chosen.$1 # an argument may have 128 KiB
	{ printf 'x\n' && yes '<a href="<b' | head -n $1 | tr -d '\n' && echo '">'; } >html.$1
	echo '{"fields": [{"name": "themes", "type": "list", "vocabulary": "countries"}]}' >terms.json
	cut -f -$(($1 / 40)) names | tr '\t' , >few.$1
	{ echo '{"fields": [{"name": "x"}' && tr '\t' '\n' <names | sed 's/.*/, {"name": "&"}/' && echo ']}'; } >schema.$1
	{ sed '$d' schema.$1 && echo '], "uniqueKeys": [["x"]' && tr '\t' '\n' <names | sed 's/.*/, ["&"]/' && echo ']}'; } >unique.$1
	{ echo '{"fields": [{"name": "id", "constraints": {"enum": ["x"' && seq -f ', "%.0f"' $1 &&
		echo ']}}, {"name": "x"}]}'; } >values.json.$1
	echo '{"fields": [{"name": "id"}, {"name": "x"}], "primaryKey": ["id", "x"], "foreignKeys":
		[{"fields": "id", "reference": {"fields": "id"}}]}' >keys.json.$1
}

# Name, then a command in which @ is the size.
works() {
	cat <<-'END'
		list            case-list columns.@
		list-two        case-list columns.@ other.@
		list-glob       case-list -f 'column_*' columns.@
		list-names      case-list -f "$(cat few.@)" columns.@
		cut             case-cut --exclude column_0000010-column_0010000 columns.@
		grep            case-grep -I 19999 columns.@
		grep-where      case-grep -W 'column_0000010==10' columns.@
		mend            case-mend --trim --replace column_0000010/1/2 columns.@
		mend-list       case-mend --terms=themes --schema terms.json list.@
		mend-text       case-mend --text x html.@
		mend-matches    case-mend --replace x/a/b html.@
		mend-log        case-mend --set x=y --log log.@ ids.@
		sort            case-sort -k column_0000010 columns.@ other.@
		text            case-show columns.@
		table           case-show -T table columns.@
		markdown        case-show -T markdown columns.@
		html            case-show -T html columns.@
		json            case-show -T json columns.@
		csv             case-show -T csv columns.@
		rec             case-show -T rec columns.@ | case-import -t rec
		template        case-show --template names.txt.@ --escape none columns.@
		template-list   case-show --template list.txt list.@
		profile         case-stats columns.@
		profile-table   case-stats -T table columns.@
		sums            case-stats -s 'column_*' columns.@
		sums-json       case-stats -s 'column_*' -T json columns.@
		merge           case-stats -s 'column_*' --partial columns.@ | case-stats --merge
		check           case-check columns.@ other.@ columns.@
		check-schema    case-check --schema schema.@ columns.@
		check-unique    case-check --schema unique.@ columns.@
		check-values    case-check --schema values.json.@ ids.@
		check-keys      case-check --schema keys.json.@ ids.@
		infer           case-check --infer columns.@ other.@
		infer-ids       case-check --infer ids.@
		diff            case-diff -k column_0000010 columns.@ other.@
		patch           case-diff -k column_0000010 columns.@ other.@ | case-patch -k column_0000010 - other.@
		ids-patch       case-diff head.@ ids.@ | case-patch - head.@
		ids-patch-back  case-diff ids.@ head.@ | case-patch -R - head.@
		join            case-join -k column_0000010 other.@ columns.@
		ids-join        case-join -k id ids.@ ids.@
		import-csv      case-import -t csv csv.@ csv.@
		import-keys     case-import -t jsonl keys.@
		import-names    case-import -t csv --unique-names --name-empty same.@
		import-gather   case-import -t csv --gather 'x=column_*' csv.@
		import-rejects  case-import -t csv --rejects /dev/null quotes.@
		import-nested   case-import -t json nested.@
		import-objects  case-import -t jsonl objects.@
		elements        case-stats -b themes list.@
		elements-check  case-check list.@
		theme           case-grep --theme theme7 list.@
		strings         case-grep -F --patterns-from patterns.@ ids.@
		strings-I       case-grep -F -I --patterns-from patterns.@ ids.@
		strings-w       case-grep -F -w --patterns-from patterns.@ ids.@
		strings-x       case-grep -F -x --patterns-from patterns.@ ids.@
		patterns        case-grep --patterns-from patterns.@ ids.@
		ids             case-show --id "$(cat chosen.@)" ids.@
		ids-check       case-check ids.@
		ids-diff        case-diff ids.@ ids.@
		groups          case-stats -b id ids.@
		groups-merge    case-stats -b id --partial ids.@ | case-stats --merge
	END
}

if perf stat -x , -e instructions:u true 2>&1 | grep -q '^[0-9]'; then
	unit=instructions
	cost() {
		perf stat -x , -o cost -e instructions:u bash -c "$1" >/dev/null 2>&1 || :
		sed -n 's/^\([0-9]*\),.*/\1/p' cost
	}
else
	unit=µs
	most=30
	# The kernel divides it roughly into the user's and its own: the sum is exact.
	cost() {
		local TIMEFORMAT='%U %S' runs=$((400000 / $2))
		{ time bash -c "for i in {1..$runs}; do $1; done" >/dev/null 2>&1 || :; } 2>&1 |
			awk -v runs=$runs '{ print int(($1 + $2) * 1000000 / runs) + 1 }'
	}
fi

make_data $small
make_data $large
failed=0 passed=0
while read -r name command; do
	[[ $name == *${WORKS-}* ]] || continue
	bash -c "${command//@/$small}" >/dev/null 2>said || [ $? -eq 1 ] || { cat said && exit 1; }
	a=$(cost "${command//@/$small}" $small) b=$(cost "${command//@/$large}" $large)
	ratio=$(awk "BEGIN { printf \"%.1f\", $b / $a }")
	if awk "BEGIN { exit !($ratio <= $most) }"; then
		passed=$((passed + 1)) verdict=
	else
		failed=$((failed + 1)) verdict=' more than linear'
	fi
	printf '%-16s %12s %12s %s %6s%s\n' $name $a $b $unit $ratio "$verdict"
done < <(works)
echo "$passed passed, $failed failed, 0 skipped"
[ $failed -eq 0 ]

# shellcheck shell=sh disable=SC2016,SC2034
# The works that `make bench` measures; read by run.sh, which defines the verbs:
#
#   work NAME COMMAND                  ours
#   same OURS THEIRS                   filters under which both outputs must be equal
#   differ WHY                         the outputs cannot be compared
#   peer PROGRAM NARROW WIDE COMMAND   a peer and the ratio to reach on each table
#   slow PROGRAM NARROW WIDE COMMAND   alike, on a tenth of the records
#   start NAME GOAL OURS THEIRS        200 runs on the project's own catalogue
#   grow NAME GOAL COMMAND             time for ten times the records
#
# A goal is the largest ratio, - for none, or x where the peer is not tried. Commands are
# for sh, with $F the table, $CSV its quoted twin, $WORDS the list of words, $REGION,
# $COUNTRY, $YEAR and $BUDGET the numbers of these columns, and $T a TAB.

body() { tail -n +2; }

# Groups and counts, without header and share, in one order.
counts() { tail -n +2 | cut -f "1-$1" | sort; }

# Lines without the blanks that align them, and without rules.
unaligned() { tr -d ' ' | grep -v '^[-─]*$'; }

# JSON without the blanks and the quotes that some write around numbers.
unquoted() { tr -d ' "'; }

# A group's sum, mean and median, rounded: the tools print a different number of digits, and
# take another of the two middle values.
sums()
{
	awk -F '\t' 'NR == 1 {
			for (i = 1; i <= NF; i++)
				at[$i] = i
			median = at["budget_p50"] ? at["budget_p50"] : at["budget_median"]
			next
		}
		{ printf "%s %.9g %.6g %.3g\n", $at["region"], $at["budget_sum"], $at["budget_mean"], $median }' |
		sort
}

# ---- the floor: every byte is read and written once ----

work list 'case-list "$F"'
peer cat 1.5 1.2 'cat "$F"'
slow mlr - x 'mlr --tsv cat "$F"'
differ 'it only counts lines'
peer wc - - 'wc -l "$F"'

# ---- case-grep ----

work grep-equal 'case-grep -W region=Europe "$F"'
peer tsv-filter 0.45 0.8 'tsv-filter -H --str-eq region:Europe "$F"'
peer mawk - - 'mawk -F "\t" "NR == 1 || \$$REGION == \"Europe\"" "$F"'
slow mlr - x 'mlr --tsv filter "\$region == \"Europe\"" "$F"'
same body cat
peer grep - - 'grep "${T}Europe${T}" "$F"'
slow jq - x 'jq -Rr "select(split(\"\t\")[1] == \"Europe\")" "$F"'
same cat 'tr , "\t"'
slow csvgrep - x 'csvgrep -t -c region -m Europe "$F"'

work grep-number 'case-grep -W "budget>40000000" "$F"'
peer tsv-filter 0.45 0.9 'tsv-filter -H --gt budget:40000000 "$F"'
peer mawk - - 'mawk -F "\t" "NR == 1 || \$$BUDGET > 40000000" "$F"'
slow mlr - x 'mlr --tsv filter "\$budget > 40000000" "$F"'

work grep-region 'case-grep -r europe "$F"'
peer tsv-filter 0.45 0.8 'tsv-filter -H --istr-eq region:europe "$F"'

work grep-fixed 'case-grep -F Québec "$F"'
same body cat
peer rg 3.0 2.0 'rg -F Québec "$F"'
peer grep - - 'grep -F Québec "$F"'

work grep-case 'case-grep -i presupuesto "$F"'
same body cat
peer rg 4.0 1.0 'rg -i presupuesto "$F"'
peer grep - - 'grep -i presupuesto "$F"'

work grep-accents 'case-grep -I quebec "$F"'
same body cat
peer rg 4.0 3.0 'rg -i québec "$F"'

work grep-regex "case-grep 'Seoul .* lighting' \"\$F\""
same body cat
peer rg 4.0 1.0 'rg "Seoul .* lighting" "$F"'
peer grep - - 'grep "Seoul .* lighting" "$F"'

work grep-words 'case-grep -F --patterns-from "$WORDS" "$F"'
same body cat
peer rg 3.0 1.5 'rg -F -f "$WORDS" "$F"'
peer grep - - 'grep -F -f "$WORDS" "$F"'

# ---- case-stats ----

work stats-count 'case-stats -b region "$F"'
same 'counts 2' 'counts 2'
peer tsv-summarize 0.5 1.3 'tsv-summarize -H -g region --count "$F"'
slow mlr - x 'mlr --tsv count -g region "$F"'
slow datamash - x 'datamash -s -H -g region count id <"$F"'
same 'counts 2' sort
peer mawk - - 'mawk -F "\t" "NR > 1 { n[\$$REGION]++ } END { for (r in n) print r \"\t\" n[r] }" "$F"'
slow sqlite3 - x 'sqlite3 :memory: ".mode tabs" ".import $F t" "select region, count(*) from t group by region"'

work stats-sum 'case-stats -b region -s budget -p 50 "$F"'
same sums sums
peer tsv-summarize 0.35 0.7 'tsv-summarize -H -g region --sum budget --mean budget --median budget "$F"'
slow mlr - x 'mlr --tsv stats1 -a sum,mean,p50 -f budget -g region "$F"'
same sums 'sed "1s/.*/region${T}budget_sum${T}budget_mean${T}budget_median/" | sums'
slow datamash - x 'datamash -s -H -g region sum budget mean budget median budget <"$F"'

work stats-three 'case-stats -b region,country,year "$F"'
same 'counts 4' 'counts 4'
peer tsv-summarize 0.5 1.0 'tsv-summarize -H -g region,country,year --count "$F"'
slow mlr - x 'mlr --tsv count -g region,country,year "$F"'

# ---- case-show ----

work show-jsonl 'case-show -T jsonl "$F"'
same unquoted unquoted
slow mlr 0.08 0.08 'mlr --itsv --ojsonl cat "$F"'

# As wide as it comes, as the peers print it: cut to 80 columns, it would print less.
work show-table 'case-show -T table --width 5000 "$F"'
same unaligned unaligned
slow mlr 0.15 0.15 'mlr --itsv --opprint cat "$F"'
slow tsv-pretty 0.15 0.15 'tsv-pretty "$F"'

# ---- case-import ----

work import 'case-import "$CSV"'
peer csv2tsv 1.1 1.1 'csv2tsv "$CSV"'
slow mlr - x 'mlr --icsv --otsv cat "$CSV"'
slow csvformat - x 'csvformat -T "$CSV"'

# ---- case-sort ----

work sort 'case-sort -k country "$F"'
same body cat
peer sort 1.05 1.05 'tail -n +2 "$F" | sort -s -t "$T" -k "$COUNTRY,$COUNTRY"'

# ---- the chain ----

work chain 'case-list "$F" | case-grep -r Europe | case-stats -b country'
same 'counts 2' 'counts 2'
peer tsv-filter 0.6 0.9 'cat "$F" | tsv-filter -H --istr-eq region:europe | tsv-summarize -H -g country --count'

# ---- start-up ----

start list 2.0 'case-list "$F"' 'grep Europe "$F"'
start grep 2.0 'case-grep Europe "$F"' 'grep Europe "$F"'
start show 2.0 'case-show "$F"' 'grep Europe "$F"'
start stats 2.0 'case-stats -b region "$F"' 'grep Europe "$F"'
start sort 2.0 'case-sort -k country "$F"' 'grep Europe "$F"'
# The floor of case-sort, which has to start both: this and one of the others.
start sort-alone - 'sort -s -k 5,5 "$F"' 'grep Europe "$F"'
start import 2.0 'case-import -t tsv "$F"' 'grep Europe "$F"'
start check 2.0 'case-check "$F"' 'grep Europe "$F"'
start diff 2.0 'case-diff -k id "$F" "$F"' 'grep Europe "$F"'

# ---- growth ----

grow list 10.5 'case-list "$F"'
grow grep 10.5 'case-grep -i europe "$F"'
grow show 10.5 'case-show -T jsonl "$F"'
grow stats 10.5 'case-stats -b region -s budget -p 50 "$F"'
grow import 10.5 'case-import "$CSV"'
grow check 10.5 'case-check "$F"'
grow diff 10.5 'case-diff -k id "$F" "$F"'

# shellcheck shell=sh disable=SC2016,SC2034,SC2154
# What `make bench-memory` measures: the most memory, in MiB, that each tool holds while it
# reads ten times the narrow table (2.3 GB; its CSV twin 3 GB). Read by run.sh. The data is
# deleted afterwards.
#
#   memory NAME GOAL COMMAND           the file operand becomes - for the run on a pipe

label='narrow*10'
trap 'rm -rf "$tmp"; rm -f "$data/narrow-$((records * 10))."*' EXIT
use_data narrow $((records * 10))

memory list 12 'case-list "$F"'
memory list-source 12 'case-list --source "$F"'
memory grep 12 'case-grep -i europe "$F"'
memory grep-number 12 'case-grep -W "budget>40000000" "$F"'
for format in text table markdown json jsonl csv; do
	memory "show-$format" 12 "case-show -T $format \"\$F\""
done
memory import 12 'case-import "$CSV"'
memory check 12 'case-check -f region "$F"' # ids are kept
memory stats - 'case-stats -b region "$F"'
memory stats-median - 'case-stats -b region -s budget -p 50 "$F"'
memory stats-approx - 'case-stats --approx -b region -s budget -p 50 "$F"'

# Completion in bash for all tools: options, formats, the columns of the first table on
# the command line (else of the catalogue) and the terms of the catalogue's vocabularies.
# All else is a file. _case_terms, which prints the terms for an option, is printed by
# completion.c and stands before this when it is built.
# shellcheck shell=bash

# Writes a word as it has to stand behind the quote that was typed, if one was: a header
# may hold anything, also what a shell would run.
_case_quote()
{
	local word=$1
	case ${COMP_WORDS[COMP_CWORD]:0:1} in
	\")
		word=${word//\\/\\\\} word=${word//\"/\\\"}
		word=${word//\$/\\\$} word=${word//\`/\\\`}
		;;
	\')
		word=${word//\'/\'\\\'\'}
		;;
	*)
		printf -v word %q "$word"
		;;
	esac
	printf '%s' "$word"
}

# Offers those of some words that begin with what is typed; where none does, those that
# do in another case. A history expansion cannot be quoted, a control not be shown, and
# what is very long is no name.
# $1: what is typed; $2: what stands before each word; then the words.
_case_offer()
{
	local typed=${1//\\/} before=$2 word exact=() other=()
	shift 2
	for word; do
		[[ $word != *[[:cntrl:]!]* && ${#word} -le 200 ]] || continue
		[[ ${word//\\/} != "$typed"* ]] || exact+=("$before$(_case_quote "$word")")
		[[ $word == -* || ${word,,} != "${typed,,}"* ]] ||
			other+=("$before$(_case_quote "$word")")
	done
	COMPREPLY=("${exact[@]}")
	[[ ${#exact[@]} -ne 0 ]] || COMPREPLY=("${other[@]}")
}

# Prints the columns of the first file on the command line that is no option's, from as
# many bytes as a header may reasonably have; else those of the catalogue.
_case_columns()
{
	local i file
	for ((i = 1; i < ${#COMP_WORDS[@]}; i++)); do
		[[ ${COMP_WORDS[i - 1]} != @(-o|--output|--good|--schema|--patterns-from|--between|--rejects|--log|--template) ]] ||
			continue
		file=${COMP_WORDS[i]//[\\\"\']/}
		# shellcheck disable=SC2088
		[[ $file != "~/"* ]] || file=$HOME/${file:2}
		[[ -f $file && -r $file ]] || continue
		# Of case-patch that of the changes, which comes before the table.
		[[ $1 != case-patch ]] || ! head -n 1 <"$file" | grep -q $'^change\tkey' || continue
		if [[ $1 == case-import ]]; then
			head -c 65536 <"$file" | case-import - | case-list --columns -
		else
			head -c 65536 <"$file" | case-list --columns -
		fi
		return
	done
	case-list --columns
}

# Offers columns for the last of a list: a,b,c. A backslash is two in the table, and
# stands before a comma in the list.
_case_offer_columns()
{
	local columns before=
	[[ $2 != *,* ]] || before=${2%,*},
	mapfile -t columns < <(_case_columns "$1" 2>/dev/null)
	columns=("${columns[@]//\\\\/\\}")
	_case_offer "${2##*,}" "$before" "${columns[@]//,/\\,}"
}

# Offers what the tool's help names as options.
_case_offer_options()
{
	local options
	mapfile -t options < <("$1" --help 2>/dev/null |
		sed -n 's/^ \{2,6\}\(-.*\)/\1/p' | sed 's/  .*//' | grep -oE -- '--?[a-zA-Z][a-z-]*')
	_case_offer "$2" '' "${options[@]}"
}

# Offers the formats that the tool lists when it is given none.
# $1: the tool; $2: what is typed; $3: the option
_case_offer_formats()
{
	local formats
	mapfile -t formats < <("$1" "$3" '' 2>&1 </dev/null |
		sed -n 's/.*; there are: //p' | sed 's/, /\n/g')
	_case_offer "$2" '' "${formats[@]}"
}

_case()
{
	local tool=${1##*/} typed=$2 option=$3 terms
	# --option=value is three words to bash.
	[[ $option != = ]] || option=${COMP_WORDS[COMP_CWORD - 2]}
	# So is NEW=OLD, of which OLD is a column.
	[[ COMP_CWORD -lt 4 || ${COMP_WORDS[COMP_CWORD - 3]} != --@(rename|map|gather|first|dates|numbers|empty) ]] ||
		option=${COMP_WORDS[COMP_CWORD - 3]}=
	COMPREPLY=()
	case $tool:$option in
	case-grep:-W | case-edit:-W | case-mend:-W | case-*:--where | case-mend:--set | \
		case-mend:--fill | case-mend:--map | case-mend:--replace)
		compopt -o nospace
		_case_offer_columns "$tool" "$typed"
		;;
	case-cut:--rename= | case-import:--map= | case-import:--gather= | \
		case-import:--first= | case-import:--split | \
		case-*:-f | case-*:--fields | case-*:--exclude | case-stats:-[bs] | case-stats:--by | \
		case-stats:--sum | case-sort:-k | case-diff:-k | case-check:-k | case-join:-k | \
		case-patch:-k | case-edit:-k | case-dupes:-k | case-dupes:--block | case-*:--key | \
		case-mend:-k | case-mend:--trim | case-mend:--terms | case-mend:--text | \
		case-mend:--empty= | case-mend:--dates= | case-mend:--numbers=)
		_case_offer_columns "$tool" "$typed"
		;;
	case-show:--escape)
		_case_offer_formats "$1" "$typed" "$option"
		;;
	case-check:--keep)
		_case_offer "$typed" '' note warning
		;;
	case-*:-T | case-*:--format | case-import:-t | case-import:--type)
		_case_offer_formats "$1" "$typed" "$option"
		;;
	case-diff:--records)
		_case_offer "$typed" '' added removed old new
		;;
	case-mend:--dates)
		_case_offer "$typed" '' dmy mdy ymd
		;;
	case-grep:-* | case-edit:-* | case-mend:-*)
		mapfile -t terms < <(_case_terms "$option")
		_case_offer "$typed" '' "${terms[@]}"
		;;&
	*)
		[[ ${#COMPREPLY[@]} -ne 0 || $typed != -* ]] || _case_offer_options "$1" "$typed"
		;;
	esac
}

complete -o default -F _case \
	case-list case-cut case-grep case-show case-stats case-sort case-import case-check case-diff \
	case-patch case-edit case-join case-dupes case-mend

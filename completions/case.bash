# Completion in bash: options, columns of the first table on the command line (else of
# the catalogue), terms of the catalogue's vocabularies, formats. All else is a file.
# The arrays that are used here come from words.c and stand before this when it is built.
# shellcheck shell=bash disable=SC2154

# Offers those of some words that begin with what is typed, in whatever case.
# $1: what is typed; $2: what stands before each word; then the words.
_case_offer()
{
	local typed=${1//\\/} before=$2 word quoted=
	[[ ${COMP_WORDS[COMP_CWORD]} != [\"\']* ]] || quoted=yes
	shift 2
	for word; do
		[[ ${word,,} == "${typed,,}"* ]] || continue
		[[ $quoted ]] || printf -v word %q "$word"
		COMPREPLY+=("$before$word")
	done
}

# Prints the columns of the first table on the command line, which is not one to be
# written; a file whose first line does not end soon is none. Else those of the catalogue.
_case_columns()
{
	local i
	for ((i = 1; i < ${#COMP_WORDS[@]}; i++)); do
		[[ ${COMP_WORDS[i - 1]} != @(-o|--output|--good|--schema|--patterns-from) ]] || continue
		[[ -f ${COMP_WORDS[i]} && -r ${COMP_WORDS[i]} ]] || continue
		head -c 65536 <"${COMP_WORDS[i]}" | case-list --columns -
		return
	done
	case-list --columns
}

# Offers columns for the last of a list: a,b,c
_case_offer_columns()
{
	local columns before=
	[[ $1 != *,* ]] || before=${1%,*},
	mapfile -t columns < <(_case_columns 2>/dev/null)
	_case_offer "${1##*,}" "$before" "${columns[@]}"
}

# Offers what the tool's help names as options.
_case_offer_options()
{
	local options
	mapfile -t options < <("$1" --help 2>/dev/null |
		sed -n 's/^ \{2,6\}\(-.*\)/\1/p' | sed 's/  .*//' | grep -oE -- '--?[a-zA-Z][a-z-]*')
	_case_offer "$2" '' "${options[@]}"
}

_case_formats()
{
	case $1 in
	case-show) formats=(text table markdown html json jsonl csv) ;;
	case-stats) formats=(tsv table json bars svg) ;;
	case-import) formats=(csv tsv jsonl programme) ;;
	esac
}

_case()
{
	local tool=${1##*/} typed=$2 option=$3 formats
	# --option=value is three words to bash.
	[[ $option != = ]] || option=${COMP_WORDS[COMP_CWORD - 2]}
	case $tool:$option in
	case-grep:-r | case-grep:--region) _case_offer "$typed" '' "${_case_region[@]}" ;;
	case-grep:--type) _case_offer "$typed" '' "${_case_type[@]}" ;;
	case-grep:--kind) _case_offer "$typed" '' "${_case_kind[@]}" ;;
	case-grep:-W | case-grep:--where)
		compopt -o nospace
		_case_offer_columns "$typed"
		;;
	case-*:-f | case-*:--fields | case-*:--exclude | case-stats:-[bs] | case-stats:--by | \
		case-stats:--sum | case-sort:-k | case-diff:-k | case-*:--key)
		_case_offer_columns "$typed"
		;;
	case-show:-T | case-stats:-T | case-*:--format | case-import:-t | case-import:--type)
		_case_formats "$tool"
		_case_offer "$typed" '' "${formats[@]}"
		;;
	*)
		[[ $typed != -* ]] || _case_offer_options "$1" "$typed"
		;;
	esac
}

complete -o default -F _case \
	case-list case-grep case-show case-stats case-sort case-import case-check case-diff

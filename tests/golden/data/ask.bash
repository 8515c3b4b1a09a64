# Prints what is offered for a command line whose last word is being typed.
needs /dev/fd/0 # by which bash reads from a program
. "$BUILD/completion.bash" || exit 1
compopt() { :; } # there is no line editor here
ask() {
	COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMPREPLY=()
	_case "$1" "${COMP_WORDS[COMP_CWORD]#[\"\']}" "${COMP_WORDS[COMP_CWORD - 1]}"
	[[ ${#COMPREPLY[@]} -eq 0 ]] || printf '%s\n' "${COMPREPLY[@]}"
}

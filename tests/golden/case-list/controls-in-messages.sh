case-list "$(printf 'no\033[31m\nsuch')"

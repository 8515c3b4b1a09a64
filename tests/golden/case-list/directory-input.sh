case-list - <.

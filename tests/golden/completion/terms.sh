# The terms of the vocabularies, in whatever case they are typed; blanks are escaped.
exec bash -c '. ./ask.bash
ask case-grep -r eu
ask case-grep -r ""
ask case-grep --region "\"nor"
ask case-grep -r "latin\\ a"
ask case-grep --region = eu
ask case-grep --kind ""
ask case-grep --type soc
ask case-list -r eu'

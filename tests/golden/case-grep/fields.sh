case-list | case-grep -f title,org Paris | cut -f 1,6; case-list | case-grep -c -f country Paris

case-show -V

case-show --width 0

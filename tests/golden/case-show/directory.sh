case-show ..

# A record that is too short is a finding.
case-check short.tsv

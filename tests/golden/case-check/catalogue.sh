# The catalogue of the project itself is sound, and nothing is said.
case-check ../../../data/cases.tsv

case-stats --by-the-way

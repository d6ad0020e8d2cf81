-- Every article that is stored is looked up here at once. By default new entries lie in a list until the next vacuum, which
-- every look-up reads from end to end: up to 4 MB for each utterance.
alter index article_sketch_by_band set (fastupdate = off);
alter index statement_sketch_by_gram set (fastupdate = off);

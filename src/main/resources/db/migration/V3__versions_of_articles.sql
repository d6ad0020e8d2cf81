-- A newer version of an article takes the older one's place row by row, so positions may meet until it is complete.
alter table statement drop constraint statement_article_id_position_key,
    add unique (article_id, position) deferrable initially deferred;
alter table speaker drop constraint speaker_article_id_position_key,
    add unique (article_id, position) deferrable initially deferred;
alter table mention drop constraint mention_article_id_position_key,
    add unique (article_id, position) deferrable initially deferred,
    drop constraint mention_article_id_actor_id_key,
    add unique (article_id, actor_id) deferrable initially deferred;

-- What lists are filtered by stands where they are ordered, so that a page is read from one index however long the list is.

-- An article's date is its statements', and a statement's that of the rows that tell whom it is about: foreign keys keep them the same.
drop index article_by_date;
create unique index article_by_date on article (dated_at, id);
drop index statement_by_date;
create unique index statement_by_date on statement (dated_at, id);

alter table statement
    drop constraint statement_article_id_fkey,
    -- deferred, since a newer version of an article gives statements its date before it has it itself
    add constraint statement_article_fkey foreign key (dated_at, article_id) references article (dated_at, id)
        on update cascade on delete cascade deferrable initially deferred;

alter table statement_about
    add column dated_at timestamptz,
    -- the statement's actor
    add column said_by bigint;
update statement_about a set dated_at = s.dated_at, said_by = s.actor_id from statement s where s.id = a.statement_id;
alter table statement_about
    alter column dated_at set not null,
    drop constraint statement_about_statement_id_fkey,
    add constraint statement_about_statement_fkey foreign key (dated_at, statement_id) references statement (dated_at, id)
        on update cascade on delete cascade deferrable initially deferred;
drop index statement_about_by_actor;
create index statement_about_by_actor on statement_about (actor_id, dated_at, statement_id) include (said_by);
create index statement_about_by_speaker on statement_about (actor_id, said_by, dated_at, statement_id);

create function take_over_from_statement() returns trigger language plpgsql as $$
begin
    select dated_at, actor_id into new.dated_at, new.said_by from statement where id = new.statement_id;
    return new;
end $$;
create trigger statement_about_is_said before insert on statement_about
    for each row execute function take_over_from_statement();

create function hand_on_to_about() returns trigger language plpgsql as $$
begin
    update statement_about set said_by = new.actor_id where statement_id = new.id;
    return null;
end $$;
create trigger statement_is_said after update of actor_id on statement
    for each row when (old.actor_id is distinct from new.actor_id) execute function hand_on_to_about();

-- Words are kept, so that a list can be ordered by them and a frequent word be looked for row by row. A tsvector holds at most
-- 1 MB, so only the beginning of a text that goes on for pages is searched.
drop index statement_by_text;
alter table statement add column words tsvector not null
    generated always as (to_tsvector('english', left(text, 100000))) stored;
alter table article add column words tsvector not null
    generated always as (setweight(to_tsvector('english', left(coalesce(headline, ''), 10000)), 'A')
        || to_tsvector('english', left(body, 100000))) stored;
-- what waits to be put in order is read by every search
create index statement_by_words on statement using gin (words) with (gin_pending_list_limit = 512);
create index article_by_words on article using gin (words) with (gin_pending_list_limit = 512);
alter table statement alter column words set statistics 1000;
alter table article alter column words set statistics 1000, alter column topics set statistics 1000;

create index article_by_language on article (language, dated_at, id);
create index article_by_section on article (section, dated_at, id);

-- The address of the live blog that an article introduces or is a post of. Articles stored before get it when they are sent again.
alter table article add column blog text, add column post boolean not null default false;
alter table article add check (not post or blog is not null);
update taken_back_row set content = content || '{"post": false}' where source = 'article';

create index article_by_blog on article (blog, post, dated_at, id) where blog is not null;

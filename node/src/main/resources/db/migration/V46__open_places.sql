-- Drafts have their people as cases have: what is open is known by its place, under which the live addresses know it. The
-- table tells of the present alone, so nothing is lost with it: the replicas fill it again within a second.
drop table open_page;

create unlogged table open_page (
    replica uuid not null,
    place text not null check (length(place) <= 120),
    account text not null check (length(account) <= 64),
    seen_at timestamptz not null,
    primary key (replica, place, account)
);
create index open_page_place on open_page (place);
create index open_page_seen on open_page (seen_at);

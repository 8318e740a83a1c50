-- Forms of the console that were posted, so that one that comes twice counts once.
create table console_post (
    account text not null,
    mark uuid not null,
    number bigint generated always as identity,
    place text,
    posted_at timestamptz not null,
    primary key (account, mark)
);
create index console_post_by_time on console_post (posted_at);
create unique index console_post_by_number on console_post (number);

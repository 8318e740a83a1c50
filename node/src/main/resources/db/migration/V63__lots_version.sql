-- How often lots were named for an investigation, so that nobody overwrites the names of another unseen.
alter table parallel_investigation
    add column lots_version bigint not null default 0 check (lots_version >= 0);

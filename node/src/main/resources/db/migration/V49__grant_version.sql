-- How often it was decided what the State that notified us may know, so that nobody overwrites a decision unseen.
alter table parallel_investigation
    add column grant_version integer not null default 0 check (grant_version >= 0);

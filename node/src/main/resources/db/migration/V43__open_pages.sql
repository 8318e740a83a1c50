-- Who has which case open in the console, in all replicas. It tells of the present alone: not logged, empty after a crash,
-- and filled again by the replicas within a second. A row counts only while its replica renews it.
create unlogged table open_page (
    replica uuid not null,
    case_id text not null check (length(case_id) <= 64),
    account text not null check (length(account) <= 64),
    seen_at timestamptz not null,
    primary key (replica, case_id, account)
);
create index open_page_case on open_page (case_id);
create index open_page_seen on open_page (seen_at);

-- The last verified checkpoint of each peer's log.
create table peer_checkpoint (
    id bigint generated always as identity primary key,
    member text not null check (member ~ '^[A-Z]{2}$'),
    origin text not null,
    size bigint not null check (size >= 0),
    root bytea not null check (length(root) = 32),
    note bytea not null,
    seen_at timestamptz not null,
    unique (member, origin)
);

-- Two checkpoints signed by one log that cannot both be true. The kept one stays, so each fork stands here once.
create table peer_log_conflict (
    id bigint generated always as identity primary key,
    member text not null check (member ~ '^[A-Z]{2}$'),
    origin text not null,
    kept_digest bytea not null check (length(kept_digest) = 32),
    kept_note bytea not null,
    other_note bytea not null,
    seen_at timestamptz not null,
    unique (member, origin, kept_digest)
);

-- Replies to writes, under the key that the client chose; status is null while the write is under way.
create table api_reply (
    account text not null,
    idempotency_key text not null check (length(idempotency_key) between 8 and 128),
    number bigint generated always as identity unique,
    target text not null,
    request_sha256 bytea not null check (length(request_sha256) = 32),
    asked_at timestamptz not null,
    status integer check (status between 200 and 299),
    location text,
    etag text,
    body text,
    primary key (account, idempotency_key)
);

create index api_reply_asked_at on api_reply (asked_at);

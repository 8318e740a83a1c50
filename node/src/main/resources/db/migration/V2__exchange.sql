-- Counters of what we send. Lock order: case_counter, then pair_counter.
create table case_counter (
    peer text not null,
    case_id text not null,
    last bigint not null,
    primary key (peer, case_id)
);

create table pair_counter (
    peer text primary key,
    last bigint not null,
    waiting bigint not null
);

-- What we send: the exact sealed bytes, until the peer's receipt settles them or they expire.
create table outbox (
    message_id uuid primary key,
    peer text not null,
    case_id text not null,
    in_reply_to uuid,
    kind text not null,
    priority smallint not null,
    case_sequence bigint not null,
    pair_sequence bigint not null,
    envelope bytea not null,
    content_sha256 bytea not null check (length(content_sha256) = 32),
    seal_sha256 bytea not null check (length(seal_sha256) = 32),
    leaf_hash bytea not null check (length(leaf_hash) = 32),
    sealed_at timestamptz not null,
    expires_at timestamptz not null,
    state text not null check (state in ('QUEUED', 'DELIVERED', 'REJECTED', 'NOT_DELIVERED')),
    attempts integer not null,
    next_attempt_at timestamptz,
    claimed_until timestamptz,
    last_error text,
    receipt bytea,
    rejection_code text,
    evidence bytea,
    settled_at timestamptz,
    unique (peer, pair_sequence),
    unique (peer, case_id, case_sequence)
);

create index outbox_due on outbox (peer, next_attempt_at) where next_attempt_at is not null;
create index outbox_case on outbox (case_id, sealed_at);

-- What we took into custody.
create table inbox (
    message_id uuid primary key,
    sender text not null,
    case_id text not null,
    in_reply_to uuid,
    kind text not null,
    priority smallint not null,
    case_sequence bigint not null,
    pair_sequence bigint not null,
    envelope bytea not null,
    content_sha256 bytea not null check (length(content_sha256) = 32),
    seal_sha256 bytea not null check (length(seal_sha256) = 32),
    leaf_hash bytea not null check (length(leaf_hash) = 32),
    sealed_at timestamptz not null,
    received_at timestamptz not null,
    receipt bytea not null,
    trust_list_version bigint not null,
    state text not null check (state in ('RECEIVED', 'HANDLED', 'CONFLICTED')),
    out_of_order boolean not null,
    attempts integer not null,
    next_attempt_at timestamptz,
    last_error text,
    handled_at timestamptz,
    unique (sender, content_sha256, seal_sha256)
);

create index inbox_due on inbox (next_attempt_at) where state = 'RECEIVED';
create index inbox_case on inbox (case_id, received_at);
create index inbox_order on inbox (sender, case_id, case_sequence);

-- Envelopes finally refused after we knew who sealed them.
create table inbox_rejection (
    id bigint generated always as identity primary key,
    sender text not null,
    content_sha256 bytea not null check (length(content_sha256) = 32),
    seal_sha256 bytea not null check (length(seal_sha256) = 32),
    leaf_hash bytea not null check (length(leaf_hash) = 32),
    code text not null,
    detail text not null,
    received_at timestamptz not null,
    receipt bytea not null,
    unique (sender, content_sha256, seal_sha256)
);

create index inbox_rejection_budget on inbox_rejection (sender, received_at);

-- Numbers of a sender inside a case that nothing waits for any more.
create table filled_case_sequence (
    sender text not null,
    case_id text not null,
    case_sequence bigint not null,
    how text not null check (how in ('HANDLED', 'REJECTED', 'NOT_DELIVERED')),
    primary key (sender, case_id, case_sequence)
);

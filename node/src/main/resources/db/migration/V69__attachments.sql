-- Files that messages refer to, each kept once however often it is referred to. Their bytes are in attachment_chunk, or on
-- disk where the node was told a directory when they came.
create table attachment (
    sha256 bytea primary key check (length(sha256) = 32),
    media_type text not null,
    size bigint not null check (size between 1 and 268435456),
    on_disk boolean not null,
    kept_at timestamptz not null
);

-- The bytes of a file, by a name of the file and by the place of the first of them: finished ones are called by their
-- digest. Images and archives are packed already, so that packing them again would only take time.
create table attachment_chunk (
    name text not null,
    start_at bigint not null check (start_at >= 0),
    bytes bytea not null check (length(bytes) > 0),
    primary key (name, start_at)
);
alter table attachment_chunk alter column bytes set storage external;

-- What is fetched, or was, from a State that announced it. A digest alone proves nothing: what one State sent is not taken
-- for what another one announces, and so each fetches from its own.
create table attachment_fetch (
    id uuid primary key,
    peer text not null,
    sha256 bytea not null check (length(sha256) = 32),
    media_type text not null,
    size bigint not null check (size between 1 and 268435456),
    state text not null check (state in ('WANTED', 'COMPLETE', 'REFUSED')),
    part text not null,
    on_disk boolean not null,
    stored bigint not null check (stored between 0 and size),
    attempts integer not null,
    wrong_contents integer not null,
    claim uuid,
    claimed_until timestamptz,
    next_attempt_at timestamptz,
    last_error text,
    problem text,
    wanted_at timestamptz not null,
    finished_at timestamptz,
    unique (peer, sha256, media_type, size)
);
create index attachment_fetch_due on attachment_fetch (next_attempt_at) where state = 'WANTED';
create index attachment_fetch_peer on attachment_fetch (peer, state);

-- How much of each State was completed, so that nobody has to count it.
create table attachment_peer (
    peer text primary key,
    kept bigint not null
);

-- Which message refers to which file, in its order: one of ours, which its addressee may fetch (served_at is when it had all
-- of it first), or one of another State, which is fetched unless it is refused for what the message says.
create table attachment_reference (
    message_id uuid not null,
    sent boolean not null,
    position smallint not null check (position between 1 and 32),
    case_id text not null,
    peer text not null,
    sha256 bytea not null check (length(sha256) = 32),
    media_type text not null,
    size bigint not null,
    purpose text not null check (length(purpose) <= 200),
    caption text not null check (length(caption) <= 500),
    fetch_id uuid references attachment_fetch,
    problem text,
    served_at timestamptz,
    primary key (message_id, position)
);
create index attachment_reference_served on attachment_reference (peer, sha256) where sent;
create index attachment_reference_fetch on attachment_reference (fetch_id) where fetch_id is not null;

-- Messages name photographs by the copies that travel.
create index photograph_copy_sending on photograph_copy (copy_sha256) where size = 'SENDING';

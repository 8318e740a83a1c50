-- One case as this State keeps it; its number gives the order of the list.
create table casefile (
    id text primary key check (id ~ '^[A-Z]{2}-[0-9a-f-]{36}$'),
    number bigint generated always as identity unique,
    title text not null check (length(title) <= 200),
    unit text not null check (length(unit) <= 200),
    origin text not null check (origin in ('OWN', 'ANOTHER_STATE')),
    opened_by text not null,
    opened_at timestamptz not null,
    participants text[] not null,
    state text not null check (state in ('OPEN', 'CLOSED')),
    version bigint not null
);

-- What happened in a case, in ids and codes.
create table case_timeline (
    id bigint generated always as identity primary key,
    case_id text not null references casefile,
    at timestamptz not null,
    feature text not null,
    code text not null,
    actor text not null,
    peer text check (peer ~ '^[A-Z]{2}$'),
    message_id uuid,
    subject text not null
);

create index case_timeline_case on case_timeline (case_id, id);

create function case_timeline_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'time lines are append-only (entry %)', old.id;
end $$;

create trigger case_timeline_append_only before update or delete on case_timeline
    for each row execute function case_timeline_is_append_only();

-- What was recovered, where and how.
create table seizure (
    id uuid primary key,
    number bigint generated always as identity unique,
    case_id text not null references casefile,
    recorded_by text not null,
    recorded_at timestamptz not null,
    circumstances jsonb not null,
    items jsonb not null
);

create index seizure_case on seizure (case_id, number);

-- Photographs, each kept once however often it is used.
create table photograph (
    sha256 bytea primary key check (length(sha256) = 32),
    format text not null check (format in ('JPEG', 'PNG')),
    width integer not null check (width > 0),
    height integer not null check (height > 0),
    bytes bytea not null,
    stored_at timestamptz not null
);

create table seizure_photograph (
    seizure_id uuid not null references seizure,
    item_reference text not null,
    sha256 bytea not null references photograph,
    caption text not null check (length(caption) <= 500),
    added_by text not null,
    added_at timestamptz not null,
    primary key (seizure_id, item_reference, sha256)
);

create index seizure_photograph_sha256 on seizure_photograph (sha256);

-- Alerts of ours about lots; each State gets a message of its own.
create table lot_alert (
    id uuid primary key,
    case_id text not null references casefile,
    lot_ref text not null,
    warning jsonb not null,
    addressees text[] not null,
    replaces uuid references lot_alert,
    header jsonb not null,
    drafted_by text not null,
    drafted_at timestamptz not null,
    state text not null check (state in ('DRAFTED', 'SENT', 'WITHDRAWN', 'ENDED'))
);

create index lot_alert_case on lot_alert (case_id);

create table lot_alert_copy (
    message uuid primary key,
    alert_id uuid not null references lot_alert,
    addressee text not null check (addressee ~ '^[A-Z]{2}$'),
    dispatch jsonb not null,
    unique (alert_id, addressee)
);

-- Alerts that this State looks out for: those of others, under the id of their message, and its own.
create table known_lot_alert (
    id uuid primary key,
    sender text not null check (sender ~ '^[A-Z]{2}$'),
    case_id text not null references casefile,
    lot_key text not null,
    warning jsonb not null,
    header jsonb not null,
    known_at timestamptz not null,
    ended_at timestamptz,
    opened_by text,
    opened_at timestamptz,
    check ((opened_by is null) = (opened_at is null))
);

create index known_lot_alert_holding on known_lot_alert (lot_key, id) where ended_at is null;

-- Lots as they were read on items, in the form in which two readings of the same are equal.
create table read_lot (
    subject_type text not null check (subject_type in ('SEIZURE', 'QUESTION')),
    subject_id uuid not null,
    item_reference text not null,
    case_id text not null,
    lot_key text not null,
    mark_keys text not null,
    read_at timestamptz not null,
    primary key (subject_type, subject_id, item_reference, lot_key)
);

create index read_lot_key on read_lot (lot_key, read_at);

create table lot_alert_match (
    alert_id uuid not null references known_lot_alert,
    subject_type text not null check (subject_type in ('SEIZURE', 'QUESTION')),
    subject_id uuid not null,
    item_reference text not null,
    agreement text not null check (agreement in ('LOT_AND_MARK', 'LOT_ONLY')),
    matched_at timestamptz not null,
    primary key (alert_id, subject_type, subject_id, item_reference)
);

create index lot_alert_match_subject on lot_alert_match (subject_type, subject_id);

-- Lots of ours that items of other States' questions were confirmed to be, with where each was found.
create table lot_sighting (
    id text primary key,
    trace_id uuid not null references answering_trace,
    lot_ref text not null,
    sighting jsonb not null,
    confirmed_at timestamptz not null
);

create index lot_sighting_lot on lot_sighting (lot_ref, confirmed_at);
create index lot_sighting_trace on lot_sighting (trace_id);

-- Two States that ask about one lot of ours, both willing to be told of each other.
create table lot_match (
    id uuid primary key,
    case_id text not null references casefile,
    lot_ref text not null,
    first_trace uuid not null references answering_trace,
    second_trace uuid not null references answering_trace,
    first_sighting jsonb not null,
    second_sighting jsonb not null,
    state text not null check (state in ('FOUND', 'SENT', 'DISMISSED')),
    found_at timestamptz not null,
    unique (lot_ref, first_trace, second_trace)
);

create table lot_match_notice (
    message uuid primary key,
    match_id uuid not null references lot_match,
    case_id text not null,
    addressee text not null check (addressee ~ '^[A-Z]{2}$'),
    dispatch jsonb not null
);

-- What States of origin told us of others that ask about the lot of a question of ours.
create table received_lot_match (
    message uuid primary key,
    trace_id uuid not null references trace,
    case_id text not null,
    sender text not null check (sender ~ '^[A-Z]{2}$'),
    notice jsonb not null,
    received_at timestamptz not null,
    opened_by text,
    opened_at timestamptz,
    check ((opened_by is null) = (opened_at is null))
);

create index received_lot_match_trace on received_lot_match (trace_id);

-- What was seized before there were alerts. Its headstamps count as not read: an alert then finds it by lot alone.
insert into read_lot
select distinct on (subject_type, subject_id, item_reference, lot_key) *
from (
    select 'SEIZURE' as subject_type, s.id as subject_id, item ->> 'reference' as item_reference, s.case_id,
        upper(regexp_replace(normalize(raw #>> '{}', nfkc), '\s', '', 'g')) as lot_key, '' as mark_keys,
        s.recorded_at as read_at
    from seizure s
    cross join lateral jsonb_array_elements(s.items) item
    cross join lateral (
        select jsonb_path_query(item, '$.kind.lots[*].raw') as raw
        union all select jsonb_path_query(item, '$.kind.package.lot.raw')
        union all select jsonb_path_query(item, '$.kind.lot.raw')) read
) as readings
where lot_key <> '' and lot_key !~ '[?*]';

-- Leads of ours: fired cases and bullets that another State is asked to compare.
create table ballistic_lead (
    id uuid primary key,
    case_id text not null references casefile,
    seizure_id uuid not null references seizure,
    asked text not null check (asked ~ '^[A-Z]{2}$'),
    message uuid unique,
    drafted_by text not null,
    state_code text not null check (state_code in (
        'Drafted', 'Sent', 'Delivered', 'Undelivered', 'Conflicted', 'Withdrawn')),
    dispatch jsonb not null,
    lead jsonb not null,
    header jsonb not null,
    reply uuid,
    drafted_at timestamptz not null,
    check ((message is null) = (state_code in ('Drafted', 'Withdrawn'))),
    check (reply is null or message is not null)
);

create index ballistic_lead_case on ballistic_lead (case_id, id);

-- What the States asked replied. A later reply supersedes an earlier one, which stays. The first reader is kept.
create table foreign_ballistic_reply (
    message uuid primary key,
    lead_id uuid not null references ballistic_lead,
    reply jsonb not null,
    received_at timestamptz not null,
    superseded_by uuid references foreign_ballistic_reply deferrable initially deferred,
    opened_by text,
    opened_at timestamptz,
    check (superseded_by <> message),
    check ((opened_by is null) = (opened_at is null))
);

create index foreign_ballistic_reply_lead on foreign_ballistic_reply (lead_id, received_at);
create unique index foreign_ballistic_reply_in_force on foreign_ballistic_reply (lead_id) where superseded_by is null;

-- Leads of other States.
create table foreign_ballistic_lead (
    id uuid primary key,
    case_id text not null references casefile,
    asker text not null check (asker ~ '^[A-Z]{2}$'),
    message uuid not null unique,
    state_code text not null check (state_code in ('Waiting', 'AwaitingApproval', 'Replied', 'ReplyFailed')),
    state jsonb not null,
    lead jsonb not null,
    header jsonb not null,
    received_at timestamptz not null,
    opened_by text,
    opened_at timestamptz,
    check ((opened_by is null) = (opened_at is null))
);

create index foreign_ballistic_lead_case on foreign_ballistic_lead (case_id, id);

-- Our replies to them.
create table ballistic_reply (
    id uuid primary key,
    lead_id uuid not null references foreign_ballistic_lead,
    supersedes uuid references ballistic_reply,
    message uuid unique,
    drafted_by text not null,
    state_code text not null check (state_code in (
        'Drafted', 'Sent', 'Delivered', 'Undelivered', 'Conflicted', 'Withdrawn')),
    dispatch jsonb not null,
    reply jsonb not null,
    drafted_at timestamptz not null,
    check ((message is null) = (state_code in ('Drafted', 'Withdrawn')))
);

create index ballistic_reply_lead on ballistic_reply (lead_id, id);

-- Test fires and microstamps of registered firearms, and exhibits of unsolved cases.
create table ballistic_reference (
    id bigint generated always as identity primary key,
    ref text not null unique,
    kind text not null check (kind in (
        'TEST_FIRED_CASE', 'TEST_FIRED_BULLET', 'MICROSTAMP', 'EXHIBIT_CASE', 'EXHIBIT_BULLET')),
    firearm_id bigint references registered_firearm,
    calibre text not null,
    calibre_key text not null,
    microstamp text not null,
    microstamp_key text not null,
    topography bytea check (length(topography) = 32),
    case_reference text not null,
    check (firearm_id is not null or case_reference <> ''),
    check (kind <> 'MICROSTAMP' or microstamp <> '')
);

create index ballistic_reference_microstamp on ballistic_reference (microstamp_key, id) where microstamp_key <> '';
create index ballistic_reference_calibre on ballistic_reference (calibre_key, kind, id);

create trigger ballistic_reference_stays before delete or truncate on ballistic_reference
    for each statement execute function refuse_registry_deletion();

-- Kinds of deadlines grow with the features; the node's own list of them is the rule.
alter table deadline
    drop constraint deadline_kind_check,
    add constraint deadline_kind_check check (kind ~ '^[A-Z_]{1,64}$');

-- When something of a record is due. Whoever changes a row holds the lock on the record.
create table deadline (
    id uuid primary key,
    kind text not null check (kind in (
        'NODE_RECEIPT', 'ACKNOWLEDGEMENT', 'ANSWER', 'INFORMATION_REPLY', 'DELAYED_ANSWER', 'WITHDRAWAL_CONFIRMATION',
        'CLARIFICATION', 'CONSENT', 'SUB_QUERY', 'ASSESSMENT', 'INVESTIGATION_UPDATE', 'SECOND_APPROVAL')),
    subject_kind text not null,
    subject_id text not null,
    case_id text not null,
    peer text check (peer ~ '^[A-Z]{2}$'),
    set_at timestamptz not null,
    due timestamptz not null,
    reckoning text not null check (reckoning in ('DAY_AND_NIGHT', 'TO_A_WORKING_DAY', 'WORKING_TIME')),
    office text check (office ~ '^[A-Z]{2}$'),
    state text not null check (state in ('WAITING', 'PAUSED', 'MET', 'PASSED', 'DROPPED', 'REPLACED')),
    first_reminder timestamptz not null,
    last_reminder timestamptz not null,
    reminded integer not null check (reminded between 0 and 2),
    left_millis bigint check (left_millis >= 0),
    settled_at timestamptz,
    attempts integer not null check (attempts >= 0),
    next_at timestamptz,
    last_error text,
    check ((reckoning = 'DAY_AND_NIGHT') = (office is null)),
    check ((state = 'WAITING') = (next_at is not null)),
    check ((state = 'PAUSED') = (left_millis is not null)),
    check ((state in ('WAITING', 'PAUSED')) = (settled_at is null))
);

create unique index deadline_open on deadline (kind, subject_kind, subject_id) where state in ('WAITING', 'PAUSED');
create index deadline_next on deadline (next_at, id) where state = 'WAITING';
create index deadline_due on deadline (due, id) where state in ('WAITING', 'PAUSED');
create index deadline_case on deadline (case_id, due, id);

-- The times agreed with one State, or set for all where nothing was agreed. Every version is kept.
create table timetable (
    peer text not null check (peer = 'ALL' or peer ~ '^[A-Z]{2}$'),
    version integer not null check (version >= 1),
    rules jsonb not null,
    set_by text not null,
    set_at timestamptz not null,
    primary key (peer, version)
);

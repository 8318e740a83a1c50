-- Our notifications to presumed States of origin.
create table origin_notification (
    id uuid primary key,
    case_id text not null,
    notified text not null check (notified ~ '^[A-Z]{2}$'),
    message uuid unique,
    drafted_by text not null,
    state_code text not null check (state_code in (
        'Drafted', 'Sent', 'Delivered', 'Undelivered', 'Conflicted', 'Withdrawn')),
    dispatch jsonb not null,
    notice jsonb not null,
    header jsonb not null,
    opened_at timestamptz not null,
    check ((message is null) = (state_code in ('Drafted', 'Withdrawn')))
);

create index origin_notification_case on origin_notification (case_id, id);

-- What the States that we notified told us of their investigations. The first person who read one is kept.
create table foreign_report (
    message uuid primary key,
    notification_id uuid not null references origin_notification,
    report jsonb not null,
    received_at timestamptz not null,
    opened_by text,
    opened_at timestamptz,
    check ((opened_by is null) = (opened_at is null))
);

create index foreign_report_notification on foreign_report (notification_id, received_at);

-- Our investigations after notifications of other States.
create table parallel_investigation (
    id uuid primary key,
    case_id text not null,
    notifier text not null check (notifier ~ '^[A-Z]{2}$'),
    notification uuid not null unique,
    reference text not null unique,
    stage text not null check (stage in (
        'NOTIFIED', 'ASSESSING', 'NOT_OPENED', 'OPENED', 'ACTIVE', 'JOINT', 'MLA_PENDING', 'SUSPENDED', 'CHARGED',
        'DISCONTINUED', 'TRANSFERRED', 'CONCLUDED')),
    state jsonb not null,
    notice jsonb not null,
    header jsonb not null,
    received_at timestamptz not null,
    opened_by text,
    opened_at timestamptz,
    check ((opened_by is null) = (opened_at is null))
);

create index parallel_investigation_case on parallel_investigation (case_id, id);
create index parallel_investigation_stage on parallel_investigation (stage, id);

-- Our updates about them for the States that notified us.
create table investigation_update (
    id uuid primary key,
    investigation_id uuid not null references parallel_investigation,
    message uuid unique,
    drafted_by text not null,
    state_code text not null check (state_code in (
        'Drafted', 'Sent', 'Delivered', 'Undelivered', 'Conflicted', 'Withdrawn')),
    dispatch jsonb not null,
    report jsonb not null,
    drafted_at timestamptz not null,
    check ((message is null) = (state_code in ('Drafted', 'Withdrawn')))
);

create index investigation_update_investigation on investigation_update (investigation_id, id);

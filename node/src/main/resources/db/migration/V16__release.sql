-- Leave that we ask of other States for messages of theirs, in reply to which the request goes.
create table asked_consent (
    id uuid primary key,
    case_id text not null,
    peer text not null check (peer ~ '^[A-Z]{2}$'),
    concerned uuid not null,
    request uuid unique,
    drafted_by text not null,
    state_code text not null check (state_code in (
        'Drafted', 'Sent', 'Delivered', 'Undelivered', 'Conflicted', 'Withdrawn', 'Granted', 'Refused')),
    state jsonb not null,
    question jsonb not null,
    header jsonb not null,
    drafted_at timestamptz not null,
    check ((request is null) = (state_code in ('Drafted', 'Withdrawn')))
);

create index asked_consent_case on asked_consent (case_id, id);
create index asked_consent_granted on asked_consent (concerned) where state_code = 'Granted';

-- Leave that other States ask of us. The first person who read a request is kept.
create table consent_request (
    id uuid primary key,
    case_id text not null,
    peer text not null check (peer ~ '^[A-Z]{2}$'),
    request uuid not null unique,
    concerned uuid not null,
    state_code text not null check (state_code in ('Received', 'AwaitingApproval', 'Granted', 'Refused')),
    question jsonb not null,
    header jsonb not null,
    draft jsonb,
    given jsonb,
    given_message uuid unique,
    received_at timestamptz not null,
    opened_by text,
    opened_at timestamptz,
    check ((draft is not null) = (state_code = 'AwaitingApproval')),
    check ((given is null) = (given_message is null)),
    check ((opened_by is null) = (opened_at is null))
);

create index consent_request_case on consent_request (case_id, id);

-- Disclosures of what other States told, of which they are notified before (Firearms Protocol, article 12(5)).
create table planned_disclosure (
    id uuid primary key,
    case_id text not null,
    peer text not null check (peer ~ '^[A-Z]{2}$'),
    concerned uuid not null,
    message uuid unique,
    drafted_by text not null,
    state_code text not null check (state_code in (
        'Drafted', 'Sent', 'Delivered', 'Undelivered', 'Conflicted', 'Withdrawn')),
    dispatch jsonb not null,
    notice jsonb not null,
    header jsonb not null,
    drafted_at timestamptz not null,
    check ((message is null) = (state_code in ('Drafted', 'Withdrawn')))
);

create index planned_disclosure_case on planned_disclosure (case_id, id);
create index planned_disclosure_delivered on planned_disclosure (concerned) where state_code = 'Delivered';

-- Disclosures that other States announce to us.
create table announced_disclosure (
    message uuid primary key,
    case_id text not null,
    peer text not null check (peer ~ '^[A-Z]{2}$'),
    concerned uuid not null,
    notice jsonb not null,
    received_at timestamptz not null,
    opened_by text,
    opened_at timestamptz,
    check ((opened_by is null) = (opened_at is null))
);

create index announced_disclosure_case on announced_disclosure (case_id, received_at);

-- A person confirmed for one use of a message under handling code H3 that the sender's own words are kept.
create table own_words_kept (
    id uuid primary key,
    message uuid not null,
    use_code text not null,
    confirmed_by text not null,
    confirmed_at timestamptz not null,
    unique (message, use_code)
);

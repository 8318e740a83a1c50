-- Questions of ours to other States.
create table trace (
    id uuid primary key,
    case_id text not null,
    asked text not null check (asked ~ '^[A-Z]{2}$'),
    request uuid unique,
    drafted_by text not null,
    state_code text not null check (state_code in (
        'Drafted', 'Sent', 'Delivered', 'Undelivered', 'Acknowledged', 'Answered', 'Refused', 'Conflicted',
        'Withdrawn', 'Closed')),
    state jsonb not null,
    question jsonb not null,
    header jsonb not null,
    opened_at timestamptz not null,
    check ((request is null) = (state_code in ('Drafted', 'Withdrawn')))
);

create index trace_case on trace (case_id, id);
create index trace_state on trace (state_code, id);

-- Answers to them. The first person who read one is kept.
create table trace_answer (
    message uuid primary key,
    trace_id uuid not null references trace,
    answer jsonb not null,
    received_at timestamptz not null,
    opened_by text,
    opened_at timestamptz,
    check ((opened_by is null) = (opened_at is null))
);

create index trace_answer_trace on trace_answer (trace_id, received_at);

-- Questions of other States to us.
create table answering_trace (
    id uuid primary key,
    case_id text not null,
    asker text not null check (asker ~ '^[A-Z]{2}$'),
    request uuid not null unique,
    state_code text not null check (state_code in (
        'Received', 'Acknowledged', 'Searching', 'AwaitingApproval', 'Replied', 'ReplyFailed')),
    state jsonb not null,
    question jsonb not null,
    header jsonb not null,
    searches jsonb not null,
    received_at timestamptz not null,
    opened_by text,
    opened_at timestamptz,
    check ((opened_by is null) = (opened_at is null))
);

create index answering_trace_case on answering_trace (case_id, id);
create index answering_trace_state on answering_trace (state_code, id);

-- Messages of ours about them: acknowledgements, answers, refusals.
create table answering_message (
    message uuid primary key,
    trace_id uuid not null references answering_trace
);

create index answering_message_trace on answering_message (trace_id);

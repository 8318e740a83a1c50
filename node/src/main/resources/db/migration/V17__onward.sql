-- Questions of ours that follow on answers, which travel along as proof.
create table onward_trace (
    trace_id uuid primary key references trace,
    answer uuid not null,
    link jsonb not null
);

create index onward_trace_answer on onward_trace (answer);

-- Sealed answers of third States that came with a question of another State and verified: the exact bytes.
create table received_proof (
    question uuid not null,
    position integer not null check (position between 1 and 8),
    case_id text not null,
    asker text not null check (asker ~ '^[A-Z]{2}$'),
    sender text not null check (sender ~ '^[A-Z]{2}$'),
    message uuid not null,
    sealed_at timestamptz not null,
    content bytea not null,
    seal bytea not null,
    consent_content bytea,
    consent_seal bytea,
    received_at timestamptz not null,
    primary key (question, position),
    check ((consent_content is null) = (consent_seal is null))
);

create index received_proof_case on received_proof (case_id, received_at, position);

-- One question to several States at once, because it is unclear whose items they are.
create table inquiry (
    id uuid primary key,
    case_id text not null,
    drafted_by text not null,
    state_code text not null check (state_code in ('Drafted', 'Asking', 'Identified', 'NotTraced', 'GivenUp')),
    state jsonb not null,
    drafted_at timestamptz not null
);

create index inquiry_case on inquiry (case_id, id);

create table inquiry_part (
    trace_id uuid primary key references trace,
    inquiry_id uuid not null references inquiry,
    asked text not null check (asked ~ '^[A-Z]{2}$'),
    unique (inquiry_id, asked)
);

-- Local accounts. A name is never given twice, because the log names it.
create table operator_account (
    name text primary key check (name ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
    unit text not null check (length(unit) between 1 and 200),
    roles text[] not null check (
        cardinality(roles) > 0
        and roles <@ array['OFFICER', 'FOCAL_POINT', 'REGISTRAR', 'INVESTIGATOR', 'AUDITOR']),
    status text not null check (status in ('PENDING', 'ACTIVE', 'DEACTIVATED')),
    password_hash text not null,
    created_by text not null,
    created_at timestamptz not null,
    failures integer not null check (failures >= 0),
    locked_until timestamptz
);

-- Who drafted what is to leave the State, and who approved it. A new draft of the same subject starts a new round.
create table approval (
    id uuid primary key,
    subject_kind text not null check (length(subject_kind) between 1 and 64),
    subject_id text not null check (length(subject_id) between 1 and 128),
    round integer not null check (round > 0),
    step text not null check (step in ('DRAFTED', 'APPROVED', 'AUTOMATIC')),
    rule text not null check (rule in ('ONE_PERSON', 'TWO_PERSONS', 'ONE_NOW_SECOND_LATER')),
    account text not null,
    focal_point boolean not null,
    at timestamptz not null,
    case_id text not null,
    unique (subject_kind, subject_id, round, step)
);

create index approval_drafted on approval (at) where step = 'DRAFTED';

-- Further States that answers to our questions name, on their way to a policy or a person, and what was decided on which
-- facts: one row and one decision for each answer and State.
create table onward_triage (
    answer uuid not null,
    next_state text not null check (next_state ~ '^[A-Z]{2}$'),
    trace_id uuid not null references trace,
    case_id text not null,
    answered_by text not null check (answered_by ~ '^[A-Z]{2}$'),
    answered_at timestamptz not null,
    decided boolean not null,
    attempts integer not null,
    next_attempt_at timestamptz not null,
    last_error text,
    facts jsonb,
    decision jsonb,
    policy_id uuid,
    next_trace uuid unique references trace,
    decided_at timestamptz,
    -- What was decided before leave arrived.
    earlier jsonb not null,
    primary key (answer, next_state),
    check (decided = (decided_at is not null)),
    check (decided = (decision is not null)),
    check ((policy_id is null) = (next_trace is null))
);

create index onward_triage_waiting on onward_triage (next_attempt_at) where not decided;
create index onward_triage_answered on onward_triage (answered_at, answer, next_state);
create index onward_triage_trace on onward_triage (trace_id, answer, next_state);
create index onward_triage_left on onward_triage (decided_at, policy_id, next_state) where policy_id is not null;

-- Everything that left without a person, which the bounds of a day count.
create view left_by_policy as
    select policy_id, asker as peer, decided_at from question_triage where policy_id is not null
    union all
    select policy_id, next_state, decided_at from onward_triage where policy_id is not null;

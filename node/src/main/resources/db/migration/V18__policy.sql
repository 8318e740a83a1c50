-- What may leave without a person. A version is added, approved, retired, and never edited.
create table policy_version (
    reference text primary key,
    policy_id uuid not null,
    version integer not null check (version between 1 and 1000),
    kind text not null check (kind in ('ANSWER', 'ONWARD')),
    title text not null check (length(title) between 1 and 200),
    rules jsonb not null,
    made_by text not null,
    made_at timestamptz not null,
    approved_by text check (approved_by <> made_by),
    approved_at timestamptz,
    in_force_from timestamptz,
    retired_by text,
    retired_at timestamptz,
    unique (policy_id, version),
    check (reference = policy_id || '/' || version),
    check (num_nulls(approved_by, approved_at, in_force_from) in (0, 3)),
    check (num_nulls(retired_by, retired_at) in (0, 2))
);

create function policy_version_keeps_what_it_says() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE'
        or (new.reference, new.policy_id, new.version, new.kind, new.title, new.rules, new.made_by, new.made_at)
            is distinct from
            (old.reference, old.policy_id, old.version, old.kind, old.title, old.rules, old.made_by, old.made_at)
        or (old.approved_at is not null and (new.approved_by, new.approved_at, new.in_force_from)
            is distinct from (old.approved_by, old.approved_at, old.in_force_from))
        or (old.retired_at is not null
            and (new.retired_by, new.retired_at) is distinct from (old.retired_by, old.retired_at))
    then
        raise exception 'policy % cannot be edited: make another version', old.reference;
    end if;
    return new;
end $$;

create trigger policy_version_is_never_edited before update or delete on policy_version
    for each row execute function policy_version_keeps_what_it_says();

-- Questions of other States on their way to a policy or a person, and what was decided on which facts.
create table question_triage (
    trace_id uuid primary key references answering_trace,
    case_id text not null,
    asker text not null check (asker ~ '^[A-Z]{2}$'),
    received_at timestamptz not null,
    decided boolean not null,
    attempts integer not null,
    next_attempt_at timestamptz not null,
    last_error text,
    searches jsonb,
    facts jsonb,
    decision jsonb,
    policy_id uuid,
    decided_at timestamptz,
    check (decided = (decided_at is not null)),
    check (decided = (decision is not null))
);

create index question_triage_waiting on question_triage (next_attempt_at) where not decided;
create index question_triage_received on question_triage (received_at, trace_id);
create index question_triage_left on question_triage (decided_at, policy_id, asker) where policy_id is not null;

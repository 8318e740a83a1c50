-- Whether a question of another State still waits for us, and until when it should be answered.
alter table answering_trace add column open boolean not null default true;
alter table answering_trace add column due timestamptz;

update answering_trace set
    due = (header ->> 'replyBy')::timestamptz,
    open = case state_code
        when 'Stopped' then false
        when 'Replied' then coalesce(state -> 'reply' -> 'answer' ->> 'completeness', '') = 'INTERIM'
        when 'Acknowledged' then state -> 'acknowledgement' ->> 'outcome' <> 'NOT_ADDRESSEE'
        else true
    end;

alter table answering_trace alter column open drop default;
create index answering_trace_open on answering_trace (coalesce(due, 'infinity'::timestamptz), id) where open;

-- The answer that registrars work on together, before it waits for the second person: one for each question.
create table answer_draft (
    trace_id uuid primary key references answering_trace,
    proposal jsonb not null,
    version bigint not null check (version > 0),
    saved_by text not null,
    saved_at timestamptz not null
);

-- Imports of register files, running and past.
create table register_import (
    id uuid primary key,
    kind text not null,
    mode text not null,
    file_name text not null,
    started_by text not null,
    started_at timestamptz not null,
    size bigint not null check (size >= 0),
    done bigint not null check (done >= 0),
    seen_at timestamptz not null,
    state text not null check (state in ('RUNNING', 'FINISHED', 'BROKEN')),
    report jsonb,
    check ((state = 'FINISHED') = (report is not null))
);

create index register_import_running on register_import (seen_at) where state = 'RUNNING';

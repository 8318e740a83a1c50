-- Questions to manufacturers, importers and dealers of this State about what another State asks.
create table sub_query (
    id uuid primary key,
    trace_id uuid not null references answering_trace,
    case_id text not null,
    peer text not null check (peer ~ '^[A-Z]{2}$'),
    party text not null,
    role text not null check (role in ('MANUFACTURER', 'IMPORTER', 'DEALER')),
    question text not null,
    items jsonb not null,
    asked_by text not null,
    asked_at timestamptz not null,
    due timestamptz not null,
    state text not null check (state in ('OPEN', 'OVERDUE', 'ANSWERED', 'STOPPED')),
    answer jsonb,
    check ((answer is not null) = (state = 'ANSWERED'))
);

create index sub_query_trace on sub_query (trace_id, id);

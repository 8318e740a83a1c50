-- The whole course of a question, on both sides.
alter table trace drop constraint trace_state_code_check;
alter table trace add constraint trace_state_code_check check (state_code in (
    'Drafted', 'Sent', 'Delivered', 'Undelivered', 'Lapsed', 'Conflicted', 'Acknowledged', 'InProgress',
    'InformationRequested', 'Delayed', 'Interim', 'Reopened', 'Answered', 'Refused', 'Clarifying', 'Closed',
    'Withdrawing', 'Withdrawn'));
alter table trace drop constraint trace_check;
alter table trace add constraint trace_request_check check (case state_code
    when 'Drafted' then request is null
    when 'Withdrawn' then true
    else request is not null end);
alter table trace
    add column correction uuid unique,
    add column answer uuid,
    add column first_question jsonb;

-- Answers that were accepted before this version.
update trace set answer = (
    select message from trace_answer where trace_id = trace.id order by received_at desc, message desc limit 1);

update trace set state_code = 'Interim', state = state - 'completeness' || '{"type": "interim"}'
where state_code = 'Answered' and state ->> 'completeness' = 'INTERIM';

update trace set state = state || '{"confirmed": false, "stoppedAt": null}' where state_code = 'Withdrawn';

alter table answering_trace drop constraint answering_trace_state_code_check;
alter table answering_trace add constraint answering_trace_state_code_check check (state_code in (
    'Received', 'Acknowledged', 'Searching', 'WaitingForTrade', 'NeedsInformation', 'Renewed', 'Delayed',
    'AwaitingApproval', 'Replied', 'ReplyFailed', 'Stopped'));
alter table answering_trace
    add column correction uuid unique,
    add column first_question jsonb;

-- An answer that was put right stays readable; one that came after our withdrawal is kept as evidence.
alter table trace_answer
    add column standing text not null default 'COUNTS' check (standing in ('COUNTS', 'SUPERSEDED', 'AFTER_WITHDRAWAL')),
    add column supersedes uuid,
    add column reason text not null default '',
    add column flaws jsonb not null default '[]';

-- What we replied, with every reply readable: null for messages that are no reply.
alter table answering_message
    add column reply jsonb,
    add column sent_at timestamptz,
    add column superseded_by uuid;

-- What the two States tell each other about a question besides it and its answer.
create table trace_dialogue (
    id uuid primary key,
    side text not null check (side in ('ASKING', 'ANSWERING')),
    trace_id uuid not null,
    case_id text not null,
    peer text not null check (peer ~ '^[A-Z]{2}$'),
    direction text not null check (direction in ('OUT', 'IN')),
    kind text not null,
    message uuid unique,
    in_reply_to uuid,
    content jsonb not null,
    dispatch_code text check (dispatch_code in (
        'Drafted', 'Sent', 'Delivered', 'Undelivered', 'Conflicted', 'Withdrawn')),
    dispatch jsonb,
    drafted_by text,
    answered_by uuid,
    superseded_by uuid,
    at timestamptz not null,
    opened_by text,
    opened_at timestamptz,
    check ((direction = 'OUT') = (dispatch_code is not null)),
    check ((direction = 'OUT') = (drafted_by is not null)),
    check ((dispatch_code is null) = (dispatch is null)),
    check ((message is null) = (coalesce(dispatch_code, 'In') in ('Drafted', 'Withdrawn'))),
    check ((opened_by is null) = (opened_at is null))
);

create index trace_dialogue_trace on trace_dialogue (side, trace_id, id);
create index trace_dialogue_drafts on trace_dialogue (trace_id) where dispatch_code = 'Drafted';

-- Questions to the trade are read and answered by the parties themselves. Of items that were asked about before, a party
-- sees the question alone.
alter table sub_query
    drop constraint sub_query_state_check,
    add constraint sub_query_state_check check (
        state in ('OPEN', 'OVERDUE', 'ANSWERED', 'STOPPED', 'WITHDRAWN')),
    add column shown jsonb not null default '[]',
    add column opened_by text,
    add column opened_at timestamptz,
    add column reminders jsonb not null default '[]' check (jsonb_array_length(reminders) <= 10),
    add column earlier jsonb not null default '[]' check (jsonb_array_length(earlier) <= 10),
    add column settled boolean not null generated always as (state not in ('OPEN', 'OVERDUE')) stored,
    add check ((opened_by is null) = (opened_at is null)),
    add check (answer is not null or earlier = '[]');

update sub_query
set answer = jsonb_build_object(
    'reply', jsonb_build_object('type', 'told', 'text', answer -> 'text', 'transfers', '[]'::jsonb),
    'document', answer -> 'document',
    'giver', 'REGISTRAR',
    'account', answer -> 'recordedBy',
    'at', answer -> 'at')
where answer is not null;

create index sub_query_party on sub_query (party, settled, id desc);

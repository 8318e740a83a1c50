-- What was filled into forms whose drafts wait for a second person, for those who wrote them: what is sent back or given
-- up need not be filled in anew. It is gone when the draft leaves.
create table console_sent_form (
    id uuid primary key,
    account text not null,
    subject_kind text not null,
    subject_id text not null,
    case_id text not null,
    place text not null,
    filled_in text not null,
    sent_at timestamptz not null,
    given_up_at timestamptz,
    unique (account, subject_kind, subject_id)
);
create index console_sent_form_by_subject on console_sent_form (subject_kind, subject_id);
create index console_sent_form_by_time on console_sent_form (sent_at);

-- The sent form that a form was filled in from again; null for all others.
alter table console_draft add column again uuid references console_sent_form (id) on delete set null;
create index console_draft_by_again on console_draft (again) where again is not null;

-- The place of a form is the address at which it is gone on with, that of the steps to a question too.
update console_draft set place = '/console/cases/' || substr(place, 5) || '/ask' where place like 'ask/%';

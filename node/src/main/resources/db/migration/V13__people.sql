-- Who sees a case: every unit, or only those named. The account that leads it changes hands with the office.
alter table casefile
    add column lead text,
    add column units text[] not null default '{}' check (cardinality(units) <= 20);

alter table casefile
    add column restricted boolean not null generated always as (cardinality(units) > 0) stored;

update casefile set lead = opened_by where origin = 'OWN';

create index casefile_restricted on casefile (id) where restricted;
create index casefile_lead on casefile (lead, number) where state = 'OPEN';

-- The one rule of compartments. A record without a case is hidden by nothing.
create function case_visible(case_id text, reader_unit text, every_case boolean) returns boolean
    language sql stable parallel safe
    return every_case or not exists (
        select from casefile c
        where c.id = case_visible.case_id and c.restricted and not case_visible.reader_unit = any (c.units));

-- What people are to do.
create table task (
    id uuid primary key,
    kind text not null check (length(kind) between 1 and 64),
    role text not null check (role in ('OFFICER', 'FOCAL_POINT', 'REGISTRAR', 'INVESTIGATOR')),
    unit text check (length(unit) between 1 and 200),
    case_id text not null references casefile,
    subject_kind text not null check (length(subject_kind) between 1 and 64),
    subject_id text not null check (length(subject_id) between 1 and 128),
    peer text check (peer ~ '^[A-Z]{2}$'),
    since timestamptz not null,
    due timestamptz,
    assignee text,
    not_for text,
    state text not null check (state in ('OPEN', 'DONE')),
    done_by text,
    done_at timestamptz,
    check ((state = 'DONE') = (done_by is not null and done_at is not null)),
    check (assignee <> not_for)
);

create unique index task_open on task (kind, subject_kind, subject_id) where state = 'OPEN';
create index task_list on task (role, (coalesce(due, 'infinity')), since, id) where state = 'OPEN';
create index task_assignee on task (assignee, id) where state = 'OPEN';
create index task_case on task (case_id) where state = 'OPEN';

alter table investigation_update add column translations jsonb not null default '[]';

-- Translations that offices of this State made of texts received. They never leave it.
create table own_translation (
    id uuid primary key,
    message uuid not null,
    case_id text not null references casefile,
    field_path text not null check (length(field_path) between 1 and 200),
    language text not null check (length(language) between 2 and 35),
    text text not null check (length(text) between 1 and 8000),
    office text not null check (length(office) between 1 and 200),
    certified boolean not null,
    added_by text not null,
    added_at timestamptz not null,
    unique (message, field_path, language)
);

-- The message that says it now, where a notification or an update was corrected.
alter table origin_notification add column corrected_by uuid;
alter table investigation_update add column corrected_by uuid;

-- How much the other State may know: what is not granted is withheld when an update is sent.
alter table parallel_investigation
    add column corrected_by uuid,
    add column granted text not null default 'COARSE' check (granted in ('COARSE', 'FINDINGS'));

-- The latest report is the one about the latest stage, not the one that arrived last.
alter table foreign_report add column corrected_by uuid, add column since timestamptz;
update foreign_report set since = (report ->> 'since')::timestamptz;
alter table foreign_report alter column since set not null;
create index foreign_report_latest on foreign_report (notification_id, since, received_at);

-- Proposals to investigate together, of either side, with what was said to them.
create table joint_investigation (
    id uuid primary key,
    case_id text not null,
    peer text not null check (peer ~ '^[A-Z]{2}$'),
    notification uuid not null,
    ours boolean not null,
    message uuid unique,
    reply_message uuid unique,
    state_code text not null check (state_code in (
        'Drafted', 'Proposed', 'ReplyDrafted', 'Replied', 'Failed', 'Withdrawn')),
    state jsonb not null,
    proposal jsonb not null,
    header jsonb not null,
    begun_at timestamptz not null,
    opened_by text,
    opened_at timestamptz,
    check ((opened_by is null) = (opened_at is null)),
    check ((message is null) = (state_code in ('Drafted', 'Withdrawn')))
);

create index joint_investigation_case on joint_investigation (case_id, id);
create index joint_investigation_notification on joint_investigation (notification, id);

-- Corrections of either side: which message was superseded, and what was said before and after.
create table origin_correction (
    id uuid primary key,
    case_id text not null,
    peer text not null check (peer ~ '^[A-Z]{2}$'),
    ours boolean not null,
    root uuid not null,
    supersedes uuid not null,
    message uuid unique,
    reason text not null,
    before jsonb not null,
    after jsonb not null,
    drafted_by text not null,
    state_code text not null check (state_code in (
        'Drafted', 'Sent', 'Delivered', 'Undelivered', 'Conflicted', 'Withdrawn')),
    dispatch jsonb not null,
    begun_at timestamptz not null,
    check ((message is null) = (state_code in ('Drafted', 'Withdrawn')))
);

create index origin_correction_case on origin_correction (case_id, id);
create index origin_correction_root on origin_correction (root, id);

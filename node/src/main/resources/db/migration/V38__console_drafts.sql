-- Forms of the console that somebody began to fill in, so that nothing is lost before it becomes a draft of its feature.
create table console_draft (
    account text not null,
    place text not null,
    filled_in text not null,
    kept_at timestamptz not null,
    primary key (account, place)
);
create index console_draft_by_time on console_draft (kept_at);

-- Why a second person sent a draft back to whoever wrote it.
create table sent_back_draft (
    id uuid primary key,
    subject_kind text not null,
    subject_id text not null,
    case_id text not null,
    drafter text not null,
    reason text not null,
    sent_back_by text not null,
    sent_back_at timestamptz not null
);
create index sent_back_draft_by_drafter on sent_back_draft (drafter, sent_back_at desc);
create index sent_back_draft_by_subject on sent_back_draft (subject_kind, subject_id);

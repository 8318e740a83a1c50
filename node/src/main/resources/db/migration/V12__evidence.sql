-- Sealed evidence of silence and against it, ours and that of other States. Ours of non-delivery is kept in the outbox.
create table evidence (
    id uuid primary key,
    kind text not null check (kind in ('NOT_DELIVERED', 'NOT_OPENED', 'NOT_ANSWERED', 'SENT')),
    issuer text not null check (issuer ~ '^[A-Z]{2}$'),
    peer text not null check (peer ~ '^[A-Z]{2}$'),
    case_id text not null,
    request uuid not null,
    sent uuid,
    deadline timestamptz,
    content bytea not null,
    seal bytea not null,
    leaf_hash bytea not null check (length(leaf_hash) = 32),
    issued_at timestamptz not null,
    notice uuid,
    delivered_at timestamptz,
    check ((sent is not null) = (kind = 'SENT')),
    check ((deadline is not null) = (kind in ('NOT_OPENED', 'NOT_ANSWERED')))
);

create unique index evidence_content on evidence (issuer, sha256(content));
create index evidence_request on evidence (request, kind, issuer);
create index evidence_case on evidence (case_id, issued_at, id);
create index evidence_notice on evidence (notice);

-- For what evidence says of numbers and replies.
create index inbox_pair on inbox (sender, pair_sequence);
create index outbox_reply on outbox (peer, in_reply_to);

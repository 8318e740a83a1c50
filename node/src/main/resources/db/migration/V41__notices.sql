-- What people want to be told by e-mail, and the address that they confirmed. Of a code only its hash is kept.
create table notice_choice (
    account text primary key references operator_account,
    version integer not null check (version >= 0),
    address text check (length(address) between 6 and 254),
    confirmed boolean not null,
    kinds text[] not null check (kinds <@ array['TASKS', 'APPROVALS', 'DEADLINES']),
    pace text not null check (pace in ('OFF', 'AT_ONCE', 'DAILY')),
    hour integer not null check (hour between 0 and 23),
    language text not null check (length(language) between 2 and 35),
    looked_at timestamptz not null,
    next_look timestamptz,
    code_hash bytea check (octet_length(code_hash) = 32),
    code_until timestamptz,
    code_tries integer not null check (code_tries >= 0),
    codes_asked integer not null check (codes_asked >= 0),
    codes_since timestamptz not null,
    check (address is not null or (pace = 'OFF' and not confirmed)),
    check (next_look is null or (confirmed and pace <> 'OFF')),
    check ((code_hash is null) = (code_until is null)),
    check (code_hash is null or not confirmed)
);

create index notice_choice_next on notice_choice (next_look) where next_look is not null;

-- Letters that wait to be sent. What they say is written when they are, from what is still open then.
create table notice_letter (
    id uuid primary key,
    account text not null references notice_choice on delete cascade,
    purpose text not null check (purpose in ('CONFIRMATION', 'NOTICE')),
    news_after timestamptz not null,
    news_until timestamptz not null,
    attempts integer not null check (attempts >= 0),
    next_attempt_at timestamptz not null,
    claimed_until timestamptz,
    unique (account, purpose)
);

create index notice_letter_next on notice_letter (next_attempt_at, id);

-- Whose session a token opened, for a while after its end: what comes with it then is that account's alone.
create table session_owner (
    token_digest bytea primary key check (length(token_digest) = 32),
    account text not null references operator_account (name),
    forget_at timestamptz not null
);
create index session_owner_account on session_owner (account, forget_at);
create index session_owner_forget on session_owner (forget_at);

insert into session_owner (token_digest, account, forget_at)
select token_digest, account, ends_at + interval '1 day' from operator_session;

-- Forms that came when their session was over, until the account logs in that filled them in. Each is shown once.
create table parked_form (
    mark uuid primary key,
    account text not null references operator_account (name),
    place text not null check (length(place) between 1 and 2000),
    filled_in text not null check (length(filled_in) <= 2000000),
    parked_at timestamptz not null
);
create index parked_form_account on parked_form (account, parked_at);
create index parked_form_time on parked_form (parked_at);

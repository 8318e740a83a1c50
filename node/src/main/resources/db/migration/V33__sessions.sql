-- Sessions of the console. The browser has the token, this table only its SHA-256.
create table operator_session (
    id uuid primary key,
    token_digest bytea not null unique check (length(token_digest) = 32),
    account text not null references operator_account (name),
    began_with text not null check (began_with in ('PASSWORD', 'TOTP', 'OIDC')),
    began_at timestamptz not null,
    used_at timestamptz not null,
    ends_at timestamptz not null,
    agent text not null check (length(agent) <= 200),
    address text not null check (length(address) <= 64)
);

create index operator_session_account on operator_session (account, began_at);
create index operator_session_used on operator_session (used_at);
create index operator_session_ends on operator_session (ends_at);

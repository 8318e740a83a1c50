-- Secrets of second factors, sealed with a key that is not in the database. A factor counts once its account gave a first
-- code (confirmed_at); last_step is the latest time step whose code was taken, so that none is taken twice.
create table second_factor (
    account text primary key references operator_account (name),
    sealed_secret bytea not null check (length(sealed_secret) between 29 and 256),
    made_at timestamptz not null,
    confirmed_at timestamptz,
    last_step bigint not null check (last_step >= 0)
);

-- SHA-256 of codes that replace the second factor, each once.
create table recovery_code (
    account text not null references second_factor (account) on delete cascade,
    code_digest bytea not null check (length(code_digest) = 32),
    primary key (account, code_digest)
);

-- Whether an account has a confirmed factor, where each log-in looks anyway.
alter table operator_account add column second_factor boolean not null default false;

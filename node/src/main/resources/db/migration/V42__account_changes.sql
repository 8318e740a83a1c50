-- What an account is to become: other roles, another unit, another party. Roles decide who may agree to what, so a change
-- counts once a second focal point confirmed it; its row goes then. One change of an account waits at a time.
create table account_change (
    account text primary key references operator_account (name),
    id uuid not null unique,
    unit text not null check (length(unit) between 1 and 200),
    roles text[] not null check (
        cardinality(roles) > 0
        and roles <@ array['OFFICER', 'FOCAL_POINT', 'REGISTRAR', 'INVESTIGATOR', 'AUDITOR', 'TRADE']),
    party text check (party ~ '^[A-Za-z0-9._/:#-]{1,64}$'),
    asked_by text not null check (asked_by <> account),
    asked_at timestamptz not null,
    check (('TRADE' = any (roles)) = (party is not null) and (party is null or cardinality(roles) = 1))
);
create index account_change_asked on account_change (asked_at, account);

-- Whether somebody else set the password: its holder must choose another one before anything else is open. Of the accounts
-- that focal points made before, those whose holder never changed the password still have the one that was given to them.
alter table operator_account add column first_password boolean not null default false;
update operator_account a set first_password = true
where a.created_by <> 'node' and a.status <> 'DEACTIVATED' and not exists (
    select 1 from audit_entry e
    where e.actor = a.name and e.kind = 'ADMINISTERED' and position('PASSWORD_CHANGED'::bytea in e.entry) > 0);

-- Another first password for somebody who forgot the own one. It lets somebody in, so it counts once a second focal point
-- confirmed it; its row goes then. One reset of an account waits at a time.
create table password_reset (
    account text primary key references operator_account (name),
    id uuid not null unique,
    password_hash text not null,
    asked_by text not null check (asked_by <> account),
    asked_at timestamptz not null
);
create index password_reset_asked on password_reset (asked_at, account);

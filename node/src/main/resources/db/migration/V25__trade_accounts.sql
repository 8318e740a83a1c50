-- An account of the trade acts for one party of the register, has no other role, and nobody else acts for a party. The
-- party may be registered later than the first accounts are made, so it is no foreign key.
alter table operator_account
    drop constraint operator_account_roles_check,
    add column party text check (party ~ '^[A-Za-z0-9._/:#-]{1,64}$'),
    add constraint operator_account_roles_check check (
        cardinality(roles) > 0
        and roles <@ array['OFFICER', 'FOCAL_POINT', 'REGISTRAR', 'INVESTIGATOR', 'AUDITOR', 'TRADE']),
    add constraint operator_account_trade check (
        ('TRADE' = any (roles)) = (party is not null)
        and (party is null or cardinality(roles) = 1));

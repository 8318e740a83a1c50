-- Who confirms an account, or a reset of its password, sets a start word and hands it to the holder. A first password that
-- has one is replaced only by whoever knows both, so neither of the two who gave them out comes in alone. First passwords
-- of before, and of the bootstrap file, have none.
alter table operator_account
    add column start_hash text,
    add constraint operator_account_start check (start_hash is null or first_password);

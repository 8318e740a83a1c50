-- The place of an entry in the tree is kept apart from it, so that an entry is never written again: a row of its own when the
-- integrator gives it. Until then it waits.
create table audit_leaf (
    log_index bigint primary key,
    entry_id bigint not null unique,
    leaf_hash bytea not null check (length(leaf_hash) = 32)
);

create table audit_waiting (
    entry_id bigint primary key
);

insert into audit_leaf (log_index, entry_id, leaf_hash)
    select log_index, id, leaf_hash from audit_entry where log_index is not null order by log_index;
insert into audit_waiting (entry_id) select id from audit_entry where log_index is null;

drop trigger audit_entry_append_only on audit_entry;
drop function audit_entry_is_append_only();

-- Its indexes go with it.
alter table audit_entry drop column log_index;
create index audit_entry_case on audit_entry (case_id, id) where case_id is not null;

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'audit entries are append-only (%)', tg_table_name;
end $$;

create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function audit_is_append_only();
create trigger audit_leaf_append_only before update or delete on audit_leaf
    for each row execute function audit_is_append_only();

-- The hashes of small subtrees are worked out of the leaves.
delete from audit_node where level < 8;

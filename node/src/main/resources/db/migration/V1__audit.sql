-- The append-only log. An entry is final when inserted; its place in the tree is given once, by the integrator.
create table audit_entry (
    id bigint generated always as identity primary key,
    leaf_hash bytea not null unique check (length(leaf_hash) = 32),
    entry bytea not null,
    recorded_at timestamptz not null,
    case_id text,
    log_index bigint unique
);

create index audit_entry_waiting on audit_entry (id) where log_index is null;
create index audit_entry_case on audit_entry (case_id, log_index) where case_id is not null;
create index audit_entry_recorded_at on audit_entry (recorded_at);

create function audit_entry_is_append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.log_index is null and new.log_index is not null
        and (old.id, old.leaf_hash, old.entry, old.recorded_at, old.case_id)
            is not distinct from (new.id, new.leaf_hash, new.entry, new.recorded_at, new.case_id) then
        return new;
    end if;
    raise exception 'audit entries are append-only (entry %)', old.id;
end $$;

create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function audit_entry_is_append_only();

-- Roots of the perfect subtrees: level 0 holds the leaf hashes.
create table audit_node (
    level smallint not null,
    index bigint not null,
    hash bytea not null check (length(hash) = 32),
    primary key (level, index)
);

-- One row: the integrated head, and the latest checkpoint, which is signed once its head is committed.
create table audit_head (
    one boolean primary key default true check (one),
    size bigint not null,
    root bytea not null check (length(root) = 32),
    checkpoint bytea,
    checkpoint_size bigint
);

insert into audit_head (size, root)
values (0, '\xe3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');

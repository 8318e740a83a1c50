-- What auditors search the log by: kind and actor of an entry stand beside it, written with it and never changed.
alter table audit_entry add column kind text;
alter table audit_entry add column actor text;

-- One field of a serialised headstamp.log.v1.AuditEntry; all its numbers are below 16, so every tag is one byte.
create function audit_entry_field(entry bytea, wanted int) returns bytea language plpgsql immutable as $$
declare
    place int := 0;
    begun int;
    tag int;
    byte int;
    value bigint;
    shift int;
begin
    while place < length(entry) loop
        tag := get_byte(entry, place);
        place := place + 1;
        begun := place;
        value := 0;
        shift := 0;
        loop
            byte := get_byte(entry, place);
            place := place + 1;
            value := value | ((byte & 127)::bigint << shift);
            exit when byte < 128;
            shift := shift + 7;
        end loop;
        if (tag & 7) = 2 then
            begun := place;
            place := place + value::int;
        end if;
        if (tag >> 3) = wanted then
            return substring(entry from begun + 1 for place - begun);
        end if;
    end loop;
    return null;
end $$;

alter table audit_entry disable trigger audit_entry_append_only;

update audit_entry set
    kind = (array['MESSAGE_SEALED', 'MESSAGE_RECEIVED', 'MESSAGE_REJECTED', 'RECEIPT_RECEIVED', 'NOT_DELIVERED',
        'REFUSALS_COUNTED', 'TRUST_LIST_ACCEPTED', 'TRUST_LIST_REFUSED', 'REVOCATION_LIST_ACCEPTED', 'OPENED',
        'RECORDED', 'DRAFTED', 'APPROVED', 'STATE_CHANGED', 'CONFLICT', 'IMPORTED', 'SEARCHED', 'EXPORTED',
        'LOGIN_REFUSED', 'ADMINISTERED', 'PEER_LOG_INCONSISTENT', 'STARTED', 'REVOCATION_LIST_REFUSED',
        'PERSONAL_DATA_READ'])[get_byte(audit_entry_field(entry, 6), 0)],
    actor = convert_from(audit_entry_field(entry, 7), 'UTF8');

alter table audit_entry enable trigger audit_entry_append_only;
drop function audit_entry_field(bytea, int);

alter table audit_entry alter column kind set not null;
alter table audit_entry alter column actor set not null;

-- Each search walks one of these from the newest entry down and reads no more than it shows.
create index audit_entry_kind on audit_entry (kind, recorded_at, id);
create index audit_entry_actor on audit_entry (actor, kind, recorded_at, id);

create or replace function audit_entry_is_append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.log_index is null and new.log_index is not null
        and (old.id, old.leaf_hash, old.entry, old.recorded_at, old.case_id, old.kind, old.actor)
            is not distinct from
            (new.id, new.leaf_hash, new.entry, new.recorded_at, new.case_id, new.kind, new.actor) then
        return new;
    end if;
    raise exception 'audit entries are append-only (entry %)', old.id;
end $$;

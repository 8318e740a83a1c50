-- The State's own records. They only grow: imports add, corrections are new records, nothing is deleted.

-- Persons are kept under a pseudonym only: no name.
create table party (
    id bigint generated always as identity primary key,
    ref text not null unique,
    role text not null check (role in
        ('MANUFACTURER', 'DEALER', 'FORCE', 'IMPORTER', 'EXPORTER', 'CARRIER', 'PERSON', 'GOVERNMENT')),
    name text not null,
    country text check (country ~ '^[A-Z]{2}$'),
    marks text[] not null,
    mark_keys text[] not null,
    check (role <> 'PERSON' or name = ''),
    check (role = 'MANUFACTURER' or marks = '{}')
);
create index party_mark on party using gin (mark_keys) where mark_keys <> '{}';

create table lot (
    id bigint generated always as identity primary key,
    ref text not null unique,
    number text not null,
    number_key text not null,
    scheme text not null check (scheme in ('NOT_STATED', 'MIL_STD_1168', 'BRAZIL', 'MOROCCO', 'FREE')),
    maker_id bigint not null references party,
    mark text not null,
    mark_key text not null,
    year smallint check (year between 1800 and 2200),
    declared_size bigint not null check (declared_size > 0),
    legal_size bigint check (legal_size > 0),
    calibre text not null
);
create index lot_number on lot (number_key, mark_key);

create table registered_firearm (
    id bigint generated always as identity primary key,
    ref text not null unique,
    serial text not null,
    serial_key text not null,
    make text not null,
    make_key text not null,
    model text not null,
    calibre text not null,
    year smallint check (year between 1800 and 2200),
    maker_id bigint references party
);
create index registered_firearm_serial on registered_firearm (serial_key, make_key);

create table licence (
    id bigint generated always as identity primary key,
    number text not null unique,
    kind text not null check (kind in ('EXPORT', 'IMPORT', 'TRANSIT', 'TRADE', 'MANUFACTURE')),
    issued date not null,
    expires date not null check (expires >= issued),
    holder_id bigint not null references party,
    export_state text check (export_state ~ '^[A-Z]{2}$'),
    import_state text check (import_state ~ '^[A-Z]{2}$'),
    transit_states text[] not null,
    final_recipient_id bigint references party,
    quantity bigint check (quantity > 0)
);

-- Hundreds of millions of rows. The import resolves every reference under its lock before it inserts, and nothing that
-- is referred to can be deleted (see below); so the columns ending in _id carry no foreign keys, which would be checked
-- row by row. happened_on is the first day that date_precision (D day, M month, Y year) leaves open.
create table transfer (
    ref text primary key,
    id bigint generated always as identity,
    kind text not null check (kind in
        ('MANUFACTURED', 'SOLD', 'EXPORTED', 'IMPORTED', 'TRANSIT', 'ISSUED_TO_FORCE', 'RETAIL_SALE',
         'LOST', 'STOLEN', 'SURRENDERED', 'DESTROYED')),
    happened_on date not null,
    date_precision "char" not null check (date_precision in ('D', 'M', 'Y')),
    from_id bigint,
    to_id bigint,
    lot_id bigint,
    firearm_id bigint,
    quantity bigint not null check (quantity > 0),
    licence_id bigint,
    document text not null,
    register text not null,
    check (num_nonnulls(lot_id, firearm_id) = 1)
);
create index transfer_of_lot on transfer (lot_id, happened_on, id) where lot_id is not null;
create index transfer_of_firearm on transfer (firearm_id, happened_on, id) where firearm_id is not null;

create function refuse_registry_deletion() returns trigger language plpgsql as $$
begin
    raise exception 'records of the registry are never deleted';
end
$$;
create trigger party_stays before delete or truncate on party
    for each statement execute function refuse_registry_deletion();
create trigger lot_stays before delete or truncate on lot
    for each statement execute function refuse_registry_deletion();
create trigger registered_firearm_stays before delete or truncate on registered_firearm
    for each statement execute function refuse_registry_deletion();
create trigger licence_stays before delete or truncate on licence
    for each statement execute function refuse_registry_deletion();

-- Lots as they were read on the items of notifications that our investigations follow.
create table investigated_reading (
    investigation_id uuid not null references parallel_investigation,
    item_reference text not null,
    lot_key text not null,
    mark_keys text[] not null,
    primary key (investigation_id, item_reference, lot_key)
);

create index investigated_reading_lot on investigated_reading (lot_key);

-- Lots of our registers that investigators name.
create table investigated_lot (
    investigation_id uuid not null references parallel_investigation,
    lot_ref text not null,
    named_by text not null,
    named_at timestamptz not null,
    primary key (investigation_id, lot_ref)
);

create index investigated_lot_ref on investigated_lot (lot_ref);

-- Of investigations that are known already, headstamps count as not read: the lot alone decides.
insert into investigated_reading
select distinct i.id, item ->> 'reference', upper(regexp_replace(normalize(raw #>> '{}', nfkc), '\s', '', 'g')), '{}'::text[]
from parallel_investigation i
cross join lateral jsonb_array_elements(i.notice -> 'items') item
cross join lateral (
    select jsonb_path_query(item, '$.kind.lots[*].raw') as raw
    union all select jsonb_path_query(item, '$.kind.package.lot.raw')
    union all select jsonb_path_query(item, '$.kind.lot.raw')) read
where upper(regexp_replace(normalize(raw #>> '{}', nfkc), '\s', '', 'g')) <> '' and raw #>> '{}' !~ '[?*]';

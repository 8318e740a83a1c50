-- The form in which readings with nearly the same characters are equal. The class Skeleton has the same table; a test
-- holds them together. A change of the table is a new migration that also writes the columns below anew.
create function mark_skeleton(key text) returns text
    language sql immutable strict parallel safe
    return translate(
        key,
        'OQILSZBUMАВЕКМНОРСТУХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹',
        '0011528VNA8EKNH0PCTYX1J5A8E2H1KNN0PTYX01234567890123456789');

-- A headstamp has no beginning: the least rotation stands for all.
create function ring_skeleton(key text) returns text
    language sql immutable strict parallel safe
    return (
        select min((substr(skeleton, place) || substr(skeleton, 1, place - 1)) collate "C")
        from mark_skeleton(key) as skeleton, generate_series(1, greatest(length(skeleton), 1)) as place);

create function ring_skeletons(keys text[]) returns text[]
    language sql immutable strict parallel safe
    return array(select ring_skeleton(key) from unnest(keys) key);

-- A pattern with gaps goes through a part of an index and nothing else: what it needs is included.
alter table lot
    add column number_skeleton text collate "C" not null generated always as (mark_skeleton(number_key)) stored;
create index lot_number_skeleton on lot (number_skeleton) include (id);
create index lot_number_skeleton_from_end on lot (reverse(number_skeleton)) include (id, number_skeleton);
create index lot_skeleton_of_mark on lot (mark_key, number_skeleton) include (id);

alter table registered_firearm
    add column serial_skeleton text collate "C" not null generated always as (mark_skeleton(serial_key)) stored;
create index firearm_serial_skeleton on registered_firearm (serial_skeleton) include (id);
create index firearm_serial_skeleton_from_end on registered_firearm (reverse(serial_skeleton))
    include (id, serial_skeleton);
create index firearm_skeleton_of_make on registered_firearm (make_key, serial_skeleton) include (id);

alter table party
    add column mark_skeletons text[] not null generated always as (ring_skeletons(mark_keys)) stored;
create index party_mark_skeleton on party using gin (mark_skeletons) where mark_keys <> '{}';

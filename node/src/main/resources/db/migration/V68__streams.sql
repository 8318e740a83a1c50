-- A receipt may cover many messages; it is kept once.
create table sealed_receipt (
    id bigint generated always as identity primary key,
    receipt bytea not null
);

alter table sealed_receipt add column message_id uuid unique;
alter table inbox add column receipt_id bigint references sealed_receipt;
alter table outbox add column receipt_id bigint references sealed_receipt;

insert into sealed_receipt (receipt, message_id) select receipt, message_id from inbox order by received_at;
update inbox set receipt_id = kept.id from sealed_receipt kept where kept.message_id = inbox.message_id;
update sealed_receipt set message_id = null;
insert into sealed_receipt (receipt, message_id)
    select receipt, message_id from outbox where receipt is not null order by settled_at;
update outbox set receipt_id = kept.id from sealed_receipt kept where kept.message_id = outbox.message_id;
alter table sealed_receipt drop column message_id;

alter table inbox drop column receipt;
alter table inbox alter column receipt_id set not null;
alter table outbox drop column receipt;

-- Who sends it now: messages of a case may follow each other on one stream before the first is settled.
alter table outbox add column claimed_by uuid;

create index outbox_turn on outbox (peer, priority, pair_sequence) where state = 'QUEUED';

-- Numbers towards a peer, from a sequence each: who decides to send waits for nobody else who does. A number whose
-- transaction fails is not used again.
create function next_pair_sequence(to_peer text) returns bigint language plpgsql as $$
declare
    counter text := 'pair_sequence_' || lower(to_peer);
begin
    if to_peer !~ '^[A-Z]{2}$' then
        raise exception 'a peer is named by two letters, not by %', to_peer;
    end if;
    if to_regclass(counter) is null then
        perform pg_advisory_xact_lock(hashtext('next_pair_sequence'), 0);
        execute format('create sequence if not exists %I', counter);
    end if;
    return nextval(counter::regclass);
end $$;

do $$
declare
    earlier record;
begin
    for earlier in select peer, last from pair_counter loop
        execute format('create sequence %I start with %s', 'pair_sequence_' || lower(earlier.peer), earlier.last + 1);
    end loop;
end $$;

drop table pair_counter;

-- What went lately, for each peer.
create index outbox_settled on outbox (peer, settled_at) where settled_at is not null;
create index inbox_received on inbox (sender, received_at);
create index inbox_waiting on inbox (sender, priority, received_at) where state = 'RECEIVED';

-- Up to which number a case of a sender has no hole. Numbers beyond a hole wait in filled_case_sequence until it is filled.
create table filled_case (
    sender text not null,
    case_id text not null,
    last bigint not null,
    primary key (sender, case_id)
) with (fillfactor = 70);

insert into filled_case (sender, case_id, last)
    select sender, case_id, max(case_sequence)
    from (select sender, case_id, case_sequence,
            row_number() over (partition by sender, case_id order by case_sequence) as place
        from filled_case_sequence) numbered
    where case_sequence = place
    group by sender, case_id;

delete from filled_case_sequence beyond using filled_case filled
    where filled.sender = beyond.sender and filled.case_id = beyond.case_id and beyond.case_sequence <= filled.last;

create function fill_case_sequence(of_sender text, of_case text, number bigint, filled_how text) returns void
language plpgsql as $$
declare
    up_to bigint;
begin
    insert into filled_case as filled values (of_sender, of_case, case when number = 1 then 1 else 0 end)
        on conflict (sender, case_id) do update
            set last = case when filled.last = number - 1 then number else filled.last end
        returning last into up_to;
    if up_to < number then
        insert into filled_case_sequence values (of_sender, of_case, number, filled_how) on conflict do nothing;
        return;
    end if;
    loop
        delete from filled_case_sequence
            where sender = of_sender and case_id = of_case and case_sequence = up_to + 1;
        exit when not found;
        up_to := up_to + 1;
        update filled_case set last = up_to where sender = of_sender and case_id = of_case;
    end loop;
end $$;

-- What is open, or lost, in a case: few rows of many.
create index outbox_open on outbox (peer, case_id, case_sequence) where state = 'QUEUED';
create index outbox_lost on outbox (peer, case_id, case_sequence) where state = 'NOT_DELIVERED';
create index inbox_open on inbox (sender, case_id, case_sequence) where state = 'RECEIVED';
drop index inbox_order;
drop index inbox_due;

drop index outbox_reply;
create index outbox_reply on outbox (peer, in_reply_to) where in_reply_to is not null;

-- A claim changes nothing that an index holds: with room in its page no index is written for it.
alter table outbox set (fillfactor = 60);

-- The next numbers of a case and towards its peer, what of the case was lost, and what waits in it made as urgent as what
-- comes now: what is being settled is left to whoever settles it. Each statement sees what committed while the first waited.
create function next_place(to_peer text, of_case text, urgency integer, most_lost integer,
    out case_number bigint, out pair_number bigint, out lost bigint[])
language plpgsql as $$
begin
    insert into case_counter as counter values (to_peer, of_case, 1)
        on conflict (peer, case_id) do update set last = counter.last + 1
        returning last into case_number;
    pair_number := next_pair_sequence(to_peer);
    lost := array(select case_sequence from outbox
        where peer = to_peer and case_id = of_case and state = 'NOT_DELIVERED'
        order by case_sequence desc limit most_lost);
    if case_number > 1 then
        update outbox set priority = urgency where message_id in (
            select message_id from outbox
            where peer = to_peer and case_id = of_case and state = 'QUEUED' and priority > urgency
            for update skip locked);
    end if;
end $$;

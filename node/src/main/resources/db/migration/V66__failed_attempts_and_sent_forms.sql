-- Why the last attempt to deliver or handle a message failed, by its code, so that it can be told in any language.
alter table outbox
    add column last_failure text,
    add column last_failure_code text;
alter table inbox
    add column last_failure text,
    add column last_failure_code text;

-- What was filled in for a draft that was written anew since: that it was is still known, so that it is not offered again.
alter table console_sent_form add column written_anew_at timestamptz;
create index console_sent_form_by_place on console_sent_form (place) where given_up_at is not null;

-- People look for what holds up cases, and this must not read all that waits to be handled.
create index inbox_parked on inbox (message_id) where state = 'RECEIVED' and last_error is not null;

-- What other States told, on which leads and replies of ours rest, and so go on to the State that gets them.
alter table ballistic_lead add column rests_on uuid[] not null default '{}';
alter table ballistic_reply add column rests_on uuid[] not null default '{}';

create index foreign_ballistic_lead_names on foreign_ballistic_lead using gin (lead jsonb_path_ops);

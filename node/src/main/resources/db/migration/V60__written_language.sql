-- In which language a draft is written, where it is not that of the message that it answers. BCP 47.
alter table investigation_update add column language text;
alter table origin_correction add column language text;
alter table ballistic_reply add column language text;

-- In which language the free texts of a message of ours in the dialogue about a question are written; null for that of the
-- question, in which everything was tagged before.
alter table trace_dialogue add column language text;

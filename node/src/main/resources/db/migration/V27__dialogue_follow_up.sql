-- Translations of the free texts of our messages in the dialogue about a question, beside the originals.
alter table trace_dialogue add column translations jsonb not null default '[]';

-- Whether a question asks for its reply in the usual time, which is counted when it is sent. Of those that were drafted
-- before, the time in the header counts.
alter table trace add column usual_time boolean not null default false;

-- Whether the node asks by itself how far an answer has come when a time passes in silence; null where nothing is said.
alter table timetable add column enquires_when_late boolean;

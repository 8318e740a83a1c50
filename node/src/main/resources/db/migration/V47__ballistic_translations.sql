-- Translations of the remarks of a reply travel beside the originals, as those of everything that is drafted in free text.
alter table ballistic_reply add column translations jsonb not null default '[]';

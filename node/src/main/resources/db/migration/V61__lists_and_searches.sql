-- Lists of questions tell how many items each asks about, and are searched, without reading all that the questions say.
-- The words are those of its beginning: a question of another State may be longer than an index holds.
create function question_words(question jsonb) returns tsvector
    language sql immutable parallel safe
    return to_tsvector('simple', left(
        coalesce(question #>> '{authority,name}', '') || ' '
            || coalesce(question #>> '{authority,nationalCaseNumber}', '') || ' '
            || coalesce(question ->> 'legalJustification', '') || ' '
            || coalesce(question #>> '{circumstances,area}', '') || ' '
            || coalesce(question #>> '{circumstances,description}', '') || ' '
            || coalesce(jsonb_path_query_array(question, '$.items[*].description')::text, ''),
        50000));

alter table trace
    add column items integer generated always as (jsonb_array_length(question -> 'items')) stored;

alter table answering_trace
    add column items integer generated always as (jsonb_array_length(question -> 'items')) stored,
    add column words tsvector generated always as (question_words(question)) stored;

create index answering_trace_words on answering_trace using gin (words);
create index answering_trace_case_id on answering_trace (case_id text_pattern_ops);

-- Investigations are found by what was notified, by the beginning of their reference and by their case.
create function notice_words(notice jsonb) returns tsvector
    language sql immutable parallel safe
    return to_tsvector('simple', left(
        coalesce(notice ->> 'summary', '') || ' '
            || coalesce(jsonb_path_query_array(notice, '$.items[*].description')::text, ''),
        50000));

alter table parallel_investigation
    add column words tsvector generated always as (notice_words(notice)) stored;

create index parallel_investigation_words on parallel_investigation using gin (words);
create index parallel_investigation_case_id on parallel_investigation (case_id text_pattern_ops);
create index parallel_investigation_reference on parallel_investigation (lower(reference) text_pattern_ops);

-- Cases are looked up by beginnings of words of their titles, in whatever language, and by the beginning of their ids.
create index casefile_title on casefile using gin (to_tsvector('simple', title));
create index casefile_id on casefile (id text_pattern_ops);

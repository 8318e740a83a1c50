-- The work list of any roles together, in its order: the first page is read without sorting all that is open.
create index task_order on task ((coalesce(due, 'infinity')), since, id) where state = 'OPEN';

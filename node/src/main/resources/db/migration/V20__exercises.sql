-- How far an exercise put this node ahead of the time, and when. No restart goes back behind the furthest.
create table exercise_jump (
    ahead_millis bigint primary key check (ahead_millis > 0),
    jumped_at timestamptz not null
);

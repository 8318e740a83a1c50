-- Copies of photographs that the node drew itself, without metadata: to look at, and to send. The original is evidence.
create table photograph_copy (
    sha256 bytea not null references photograph,
    size text not null check (size in ('THUMBNAIL', 'PREVIEW', 'SENDING')),
    copy_sha256 bytea not null check (length(copy_sha256) = 32),
    width integer not null check (width > 0),
    height integer not null check (height > 0),
    bytes bytea not null,
    drawn_at timestamptz not null,
    primary key (sha256, size)
);

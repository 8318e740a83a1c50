-- Images among the files of messages as this node drew them anew, to be looked at: without bytes where one cannot be drawn.
create table attachment_picture (
    sha256 bytea not null references attachment,
    size text not null check (size in ('THUMBNAIL', 'PREVIEW')),
    bytes bytea check (length(bytes) > 0),
    drawn_at timestamptz not null,
    primary key (sha256, size)
);

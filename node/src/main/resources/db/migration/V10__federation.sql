-- Every version of the trust list that this node accepted, as it travelled.
create table trust_list_version (
    version bigint primary key check (version >= 1),
    signed_list bytea not null,
    digest bytea not null unique check (length(digest) = 32),
    accepted_at timestamptz not null
);

-- Members whose keys a version changed without their consent; nothing of theirs counts until a person confirmed it.
create table held_member (
    id bigint generated always as identity primary key,
    member text not null check (member ~ '^[A-Z]{2}$'),
    version bigint not null references trust_list_version (version),
    confirmed_at timestamptz,
    confirmed_by text,
    unique (member, version),
    check ((confirmed_at is null) = (confirmed_by is null))
);

-- Every accepted revocation list; numbers count within the key of one authority.
create table revocation_list (
    id bigint generated always as identity primary key,
    member text not null check (member ~ '^[A-Z]{2}$'),
    authority bytea not null check (length(authority) = 32),
    number bigint not null,
    digest bytea not null unique check (length(digest) = 32),
    der bytea not null,
    accepted_at timestamptz not null,
    unique (authority, number)
);

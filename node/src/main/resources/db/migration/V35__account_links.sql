-- Which person of the State's identity provider is which account: by the subject, or by the claim that the node is told to
-- look at. A link lets somebody in, so it counts once a second focal point confirmed it.
create table account_link (
    account text primary key references operator_account (name),
    issuer text not null check (length(issuer) between 1 and 500),
    claim text not null check (length(claim) between 1 and 64),
    claim_value text not null check (length(claim_value) between 1 and 255),
    linked_by text not null,
    linked_at timestamptz not null,
    confirmed_by text check (confirmed_by <> linked_by),
    unique (issuer, claim, claim_value)
);

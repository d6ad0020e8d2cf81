-- The keys of those who may do more than everybody. Revoked and expired ones stay, so that their names keep their meaning.
create table access_key (
    id           bigint generated always as identity primary key,
    name         text not null unique check (name <> ''),
    role         text not null check (role in ('READER', 'EDITOR', 'ADMIN')),
    -- SHA-256 of the token; the token itself, 256 random bits, is kept nowhere
    digest       bytea not null unique check (octet_length(digest) = 32),
    created_at   timestamptz not null default now(),
    -- who made it
    created_by   text not null,
    last_used_at timestamptz,
    expires_at   timestamptz check (expires_at > created_at),
    revoked_at   timestamptz
);

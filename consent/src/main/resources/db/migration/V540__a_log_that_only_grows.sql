-- The transaction that made the entry. Those below pg_snapshot_xmin() are over and done with, so that their order is final:
-- entries can be put in line later, by one process, and their writers never wait for each other.
alter table access_event add column xid xid8 not null default pg_current_xact_id();
create index access_event_in_line on access_event (tenant, xid, access);
create policy own_transaction on access_event as restrictive for insert
    with check (tenant = current_tenant() and xid = pg_current_xact_id());

-- RFC 9162: position and leaf hash of each entry. No foreign key: the hash stays when the entry's time is over.
create table ledger_leaf (
    tenant   text   not null references tenant,
    position bigint not null check (position >= 0),
    access   uuid   not null,
    xid      xid8   not null,
    hash     bytea  not null check (octet_length(hash) = 32),
    primary key (tenant, position),
    unique (tenant, access)
);

-- Complete subtrees of two and more entries: node (level, position) spans the 2^level leaves from position * 2^level on.
create table ledger_node (
    tenant   text     not null references tenant,
    level    smallint not null check (level between 1 and 62),
    position bigint   not null check (position >= 0),
    hash     bytea    not null check (octet_length(hash) = 32),
    primary key (tenant, level, position)
);

create table ledger_checkpoint (
    tenant text        not null references tenant,
    size   bigint      not null check (size > 0),
    at     timestamptz not null,
    root   bytea       not null check (octet_length(root) = 32),
    -- compact JWS over tenant, size, root and time
    signed text        not null,
    primary key (tenant, size)
);

do $$
declare t text;
begin
    foreach t in array array['ledger_leaf', 'ledger_node', 'ledger_checkpoint'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy tenant_isolation on %I using (tenant = current_tenant()) with check (tenant = current_tenant())', t);
    end loop;
end $$;

-- append only, like what they vouch for
grant select, insert on ledger_leaf, ledger_node, ledger_checkpoint to quadrille_app;

-- Entries whose time is over go, and only those: never within a year, and never before they stand in a signed log, where their hash stays.
create function forget_entries(years integer, most integer) returns bigint
    language plpgsql security definer set search_path = pg_catalog, public as $$
declare
    kept    interval := make_interval(years => greatest(years, 1));
    -- identifiers are in the order of time
    younger uuid := uuidv7(-kept);
    signed  bigint := (select coalesce(max(size), 0) from ledger_checkpoint where tenant = current_tenant());
    gone    bigint;
begin
    delete from access_event e
    where e.tenant = current_tenant() and e.access in (
        select old.access
        from access_event old
        join ledger_leaf l on l.tenant = old.tenant and l.access = old.access
        where old.tenant = current_tenant() and old.access < younger and old.at < now() - kept and l.position < signed
        limit most);
    get diagnostics gone = row_count;
    return gone;
end $$;
revoke all on function forget_entries(integer, integer) from public;
grant execute on function forget_entries(integer, integer) to quadrille_app;

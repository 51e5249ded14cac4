create table export_job (
    tenant      text        not null,
    job         uuid        not null,
    subject     uuid        not null references subject,
    device      text        not null,
    state       text        not null check (state in ('Queued', 'Running', 'Ready', 'Failed', 'Expired')),
    row_count   bigint      not null default 0,
    bytes       bigint      not null default 0,
    sha256      text,
    created_at  timestamptz not null default now(),
    finished_at timestamptz,
    expires_at  timestamptz not null,
    primary key (tenant, job),
    foreign key (tenant, device) references device
);
create index export_job_by_subject on export_job (tenant, subject);

alter table export_job enable row level security;
alter table export_job force row level security;
create policy tenant_isolation on export_job using (tenant = current_tenant()) with check (tenant = current_tenant());

grant select, insert on export_job to quadrille_app;
grant update (state, row_count, bytes, sha256, finished_at) on export_job to quadrille_app;

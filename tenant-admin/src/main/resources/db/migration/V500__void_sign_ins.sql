create index device_credential_by_age on device_credential (tenant, created_at);
create index device_by_retirement on device (tenant, retired_at) where retired_at is not null;

-- Over several tenants in one question: row-level security is passed tenant by tenant, and not by.
create function void_sign_ins(tenants text[], since timestamptz)
    returns table (tenant text, device text, void_before timestamptz)
    language plpgsql as $$
declare each_tenant text;
begin
    foreach each_tenant in array tenants loop
        perform set_config('app.tenant', each_tenant, true);
        return query
            select c.tenant, c.device, c.created_at from device_credential c
            where c.tenant = each_tenant and c.created_at > since
            union all
            select d.tenant, d.device, d.retired_at from device d
            where d.tenant = each_tenant and d.retired_at > since;
    end loop;
end $$;

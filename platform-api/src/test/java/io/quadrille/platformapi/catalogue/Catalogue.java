// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.catalogue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads PostgreSQL's catalogue and tells, one sentence each, what would let one tenant reach another's rows or a user do more than its plane may. */
final class Catalogue {

    /** Tables that belong to no tenant, and why. */
    private static final Map<String, String> WITHOUT_TENANT = Map.of(
            "subject",
                    "a person is the same for the whole platform; policies show her to herself and to tenants whose devices she holds",
            "web_session", "a browser's session; found only by whoever knows its random key",
            "proof_era", "one moment, since when the list of seen proofs is whole",
            "flyway_schema_history", "written by migrations; the planes' users have no right to it");

    private static final String TABLES =
            "(select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity from pg_class c"
                    + " where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and c.relname not in ("
                    + String.join(
                            ", ",
                            WITHOUT_TENANT.keySet().stream()
                                    .map(name -> "'" + name + "'")
                                    .sorted()
                                    .toList())
                    + ")) t";
    private static final String FIRST_INDEX_COLUMN =
            "(select a.attname from pg_attribute a where a.attrelid = i.indrelid and a.attnum = i.indkey[0])";

    /** Each yields one row per offence, told by its first column. */
    private static final List<String> RULES = List.of(
            "select relname || ' has no row-level security' from " + TABLES + " where not relrowsecurity",
            "select relname || ' does not force row-level security' from " + TABLES + " where not relforcerowsecurity",
            "select relname || ' has no policy' from " + TABLES
                    + " where not exists (select from pg_policy p where p.polrelid = t.oid)",
            "select t.relname || ' has the open policy ' || p.polname from " + TABLES
                    + " join pg_policy p on p.polrelid = t.oid, lateral (values (pg_get_expr(p.polqual, t.oid)),"
                    + " (pg_get_expr(p.polwithcheck, t.oid))) as e (expression) where e.expression is not null"
                    + " and e.expression !~ 'current_tenant\\(\\)|current_subject\\(\\)|is_operator\\(\\)'",
            "select relname || ' has no primary key' from " + TABLES
                    + " where not exists (select from pg_index i where i.indrelid = t.oid and i.indisprimary)",
            "select t.relname || ' has the key ' || i.indexrelid::regclass || ' that does not begin with the tenant' from "
                    + TABLES + " join pg_index i on i.indrelid = t.oid where (i.indisunique or i.indisexclusion) and "
                    + FIRST_INDEX_COLUMN + " is distinct from 'tenant'",
            "select t.relname || ' refers to ' || k.confrelid::regclass || ' without the tenant' from " + TABLES
                    + " join pg_constraint k on k.conrelid = t.oid and k.contype = 'f' and k.confrelid <> 'subject'::regclass"
                    + " join pg_attribute a on a.attrelid = t.oid and a.attnum = k.conkey[1] where a.attname <> 'tenant'",
            "select relname || ' is a view that reads with its owner''s rights' from pg_class where relkind in ('v', 'm')"
                    + " and relnamespace = 'public'::regnamespace"
                    + " and not coalesce('security_invoker=true' = any(reloptions), false)",
            "select rolname || ' is more than a plain user' from pg_roles where rolname in ('quadrille_app', 'quadrille_ingest',"
                    + " 'quadrille_owner') and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)",
            "select m.member::regrole || ' is a member of ' || m.roleid::regrole from pg_auth_members m"
                    + " where m.member::regrole::text in ('quadrille_app', 'quadrille_ingest')",
            "select r.rolname || ' owns ' || d.classid::regclass || ' ' || d.objid from pg_shdepend d join pg_roles r"
                    + " on r.oid = d.refobjid and d.deptype = 'o' where r.rolname in ('quadrille_app', 'quadrille_ingest')",
            "select rolname || ' may create tables' from pg_roles where rolname in ('quadrille_app', 'quadrille_ingest')"
                    + " and has_schema_privilege(rolname, 'public', 'create')",
            "select u.name || ' may truncate ' || c.relname from pg_class c,"
                    + " (values ('quadrille_app'), ('quadrille_ingest')) as u (name) where c.relkind in ('r', 'p')"
                    + " and c.relnamespace = 'public'::regnamespace and has_table_privilege(u.name, c.oid, 'truncate')",
            "select 'quadrille_ingest may read ' || c.relname from pg_class c where c.relkind in ('r', 'p')"
                    + " and c.relnamespace = 'public'::regnamespace and c.relname not in ('device_model', 'stream', 'device',"
                    + " 'device_credential', 'latest', 'contact') and has_any_column_privilege('quadrille_ingest', c.oid, 'select')",
            "select 'quadrille_ingest may read latest.' || a.attname from pg_attribute a where a.attrelid = 'latest'::regclass"
                    + " and a.attnum > 0 and not a.attisdropped and a.attname not in ('tenant', 'device', 'stream', 'time')"
                    + " and has_column_privilege('quadrille_ingest', a.attrelid, a.attname, 'select')",
            "select 'quadrille_app may read device_credential.hash' where"
                    + " has_column_privilege('quadrille_app', 'device_credential', 'hash', 'select')",
            "select 'quadrille_app may ' || p.act || ' ' || t.name from (values ('consent_event'), ('access_event'),"
                    + " ('data_agreement')) as t (name), (values ('update'), ('delete')) as p (act)"
                    + " where case p.act when 'update' then has_any_column_privilege('quadrille_app', t.name, 'update')"
                    + " else has_table_privilege('quadrille_app', t.name, 'delete') end");

    private Catalogue() {}

    /** All offences; none in a sound database. */
    static List<String> offences(Connection superuser) throws SQLException {
        List<String> offences = new ArrayList<>();
        try (Statement statement = superuser.createStatement()) {
            for (String rule : RULES) {
                try (ResultSet rows = statement.executeQuery(rule)) {
                    while (rows.next()) {
                        offences.add(rows.getString(1));
                    }
                }
            }
        }
        return offences;
    }
}

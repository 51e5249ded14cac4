// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.session;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;

/** Table {@code web_session}. A session that has ended is not found, and goes for good when another begins. */
@ApplicationScoped
class StoredSessions {

    private static final String INSERT = "with ended as (delete from web_session where expires_at < now())"
            + " insert into web_session (key_hash, tokens, expires_at) values ($1, $2, $3)";
    private static final String SELECT = "select tokens from web_session where key_hash = $1 and expires_at > now()";
    private static final String DELETE = "delete from web_session where key_hash = $1";

    private final Pool pool;

    StoredSessions(Pool pool) {
        this.pool = pool;
    }

    Uni<Void> keep(byte[] keyHash, byte[] tokens, Instant expiresAt) {
        return pool.preparedQuery(INSERT)
                .execute(Tuple.of(Buffer.buffer(keyHash), Buffer.buffer(tokens), expiresAt.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** The tokens, or null. */
    Uni<byte[]> find(byte[] keyHash) {
        return pool.preparedQuery(SELECT)
                .execute(Tuple.of(Buffer.buffer(keyHash)))
                .map(StoredSessions::tokens);
    }

    Uni<Void> end(byte[] keyHash) {
        return pool.preparedQuery(DELETE)
                .execute(Tuple.of(Buffer.buffer(keyHash)))
                .replaceWithVoid();
    }

    private static byte[] tokens(RowSet<Row> rows) {
        return rows.size() == 0
                ? null
                : rows.iterator().next().getBuffer("tokens").getBytes();
    }
}

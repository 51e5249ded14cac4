// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.demo;

import io.quadrille.tenantadmin.api.DirectoryException;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** The seed goes step by step on the starting thread. */
final class Waiting {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Waiting() {}

    static <T> T forResult(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(
                    () -> work.get().ifNoItem().after(PATIENCE).fail());
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Empty if it exists already. */
    static <T> Optional<T> unlessThere(Supplier<Uni<T>> work) {
        try {
            return Optional.ofNullable(forResult(work));
        } catch (DirectoryException failure) {
            if (failure.reason() == DirectoryException.Reason.ALREADY_EXISTS) {
                return Optional.empty();
            }
            throw failure;
        }
    }
}

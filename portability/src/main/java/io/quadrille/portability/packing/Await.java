// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.packing;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Lets an export's own thread wait for the database, which only answers on a Vert.x context. */
public final class Await {

    private Await() {}

    /** The result of the work, or its failure. */
    public static <T> T result(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new CompletionException(failure);
        }
    }
}

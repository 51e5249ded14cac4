// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.outgoing;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.time.Duration;
import java.util.Map;

/** A line to a host, for one request. Of the answer nothing but the status is read. */
public final class OutgoingLine {

    private final HttpClientRequest request;
    private final Duration timeout;

    OutgoingLine(HttpClientRequest request, Duration timeout) {
        this.request = request;
        this.timeout = timeout;
        // a line that ends is told by what it was used for
        request.exceptionHandler(told -> {});
    }

    /** Sends, and answers with the status; fails if none comes in time. */
    public Uni<Integer> post(Map<String, String> headers, byte[] body) {
        headers.forEach(request::putHeader);
        return Uni.createFrom()
                .completionStage(() -> request.send(Buffer.buffer(body)).toCompletionStage())
                .ifNoItem()
                .after(timeout)
                .fail()
                .onFailure()
                .invoke(this::hangUp)
                .map(this::status);
    }

    /** Ends it. */
    public void hangUp() {
        request.reset();
    }

    private int status(HttpClientResponse response) {
        boolean empty = response.statusCode() == 204 || "0".equals(response.getHeader("Content-Length"));
        if (!empty) {
            // whoever talks on is not listened to
            request.reset();
        }
        return response.statusCode();
    }
}

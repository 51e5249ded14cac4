// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.outgoing;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

/**
 * Opens connections to whom a name leads at that moment. The name is asked once, all of its numbers have to be public, and the connection
 * goes to one of these numbers: what the name says a moment later does not matter. Redirects are not followed.
 */
@ApplicationScoped
public class OutgoingCalls {

    private static final int AT_ONCE_TO_ONE_HOST = 8;
    private static final int WAITING_FOR_ONE_HOST = 64;
    private static final Duration TO_CONNECT = Duration.ofSeconds(3);

    private final Names names;
    private final HttpClient client;
    private final Duration timeout;

    OutgoingCalls(Names names, Vertx vertx, OutgoingSettings settings) {
        this.names = names;
        this.timeout = settings.timeout();
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) TO_CONNECT.toMillis())
                .setMaxPoolSize(AT_ONCE_TO_ONE_HOST)
                .setMaxWaitQueueSize(WAITING_FOR_ONE_HOST)
                .setKeepAliveTimeout(15)
                .setVerifyHost(true)
                .setTrustAll(false)
                .setDecompressionSupported(false));
    }

    @PreDestroy
    void end() {
        client.close();
    }

    /** A line to the host, nothing said on it yet; fails if there is none that may be used. */
    public Uni<OutgoingLine> open(WebAddress address) {
        return names.of(address.host())
                .ifNoItem()
                .after(TO_CONNECT)
                .fail()
                .map(numbers -> fit(address, numbers))
                .chain(number -> connected(address, number));
    }

    private static InetAddress fit(WebAddress address, List<InetAddress> numbers) {
        boolean fit = address.trusted() || numbers.stream().allMatch(PublicAddresses::contain);
        if (numbers.isEmpty() || !fit) {
            throw new UnfitAddressException();
        }
        return numbers.getFirst();
    }

    private Uni<OutgoingLine> connected(WebAddress address, InetAddress number) {
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(address.port(), number.getHostAddress()))
                .setHost(address.host())
                .setPort(address.port())
                .setSsl(address.secure())
                .setURI(address.path())
                .setConnectTimeout(TO_CONNECT.toMillis())
                .setFollowRedirects(false);
        return Uni.createFrom()
                .completionStage(() -> client.request(request).toCompletionStage())
                .map(opened -> new OutgoingLine(opened, timeout));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.mqtt;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.impl.VertxWrapper;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.SocketAddress;
import io.vertx.mqtt.MqttEndpoint;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Connections that have not said who they are: not many, and none for long. The MQTT server itself measures silence only, so that a
 * stranger who keeps talking could stay.
 */
final class Strangers {

    private final Duration patience;
    private final int limit;
    private final Map<SocketAddress, NetSocket> waiting = new ConcurrentHashMap<>();

    Strangers(MqttSettings settings) {
        this.patience = settings.connectTimeout();
        this.limit = settings.maxConnections();
    }

    /** Called once the connection has signed in, rightly or wrongly: from then on others watch it. */
    void introduced(MqttEndpoint endpoint) {
        waiting.remove(endpoint.remoteAddress());
    }

    /** Vert.x with servers whose connections are met here first; an MQTT server tells of none before its sign-in. */
    Vertx meeting(Vertx vertx) {
        return new VertxWrapper((VertxInternal) vertx) {
            @Override
            public NetServer createNetServer(NetServerOptions options) {
                return meeting(super.createNetServer(options));
            }
        };
    }

    private NetServer meeting(NetServer server) {
        return (NetServer) Proxy.newProxyInstance(
                NetServer.class.getClassLoader(), new Class<?>[] {NetServer.class}, (self, method, arguments) -> {
                    if (method.getName().equals("connectHandler") && method.getParameterCount() == 1) {
                        @SuppressWarnings("unchecked")
                        Handler<NetSocket> next = (Handler<NetSocket>) arguments[0];
                        return server.connectHandler(socket -> meet(socket, next));
                    }
                    return call(server, method, arguments);
                });
    }

    private static Object call(NetServer server, Method method, Object... arguments) throws Throwable {
        try {
            return method.invoke(server, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private void meet(NetSocket socket, Handler<NetSocket> next) {
        SocketAddress address = socket.remoteAddress();
        if (address == null || waiting.size() >= limit) {
            socket.close();
            return;
        }
        waiting.put(address, socket);
        socket.closeHandler(gone -> waiting.remove(address, socket));
        Vertx.currentContext().owner().setTimer(patience.toMillis(), over -> {
            if (waiting.remove(address, socket)) {
                socket.close();
            }
        });
        next.handle(socket);
    }
}

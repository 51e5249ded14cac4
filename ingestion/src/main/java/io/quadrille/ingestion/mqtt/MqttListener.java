// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.mqtt;

import io.quadrille.ingestion.api.DeviceDoor;
import io.quadrille.tenantadmin.api.device.VoidSignIns;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Verticle;
import io.vertx.core.Vertx;
import io.vertx.mqtt.MqttServer;
import io.vertx.mqtt.MqttServerOptions;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Listens to devices in every process that plays the role {@code ingest}. */
@Singleton
final class MqttListener implements DeviceDoor {

    private static final Logger LOG = Logger.getLogger(MqttListener.class);
    private static final String ROLE = "ingest";
    private static final int MOST_EVENT_LOOPS = 4;
    private static final Duration SWEEP = Duration.ofMinutes(1);

    private final Vertx vertx;
    private final MqttSettings settings;
    private final SignIns signIns;
    private final Sessions sessions;
    private final VoidSignIns voidSignIns;
    private final Strangers strangers;
    private final boolean wanted;

    private volatile Cancellable watching = () -> {};
    private volatile Optional<String> deployment = Optional.empty();
    private volatile int port;

    MqttListener(
            Vertx vertx,
            MqttSettings settings,
            SignIns signIns,
            Sessions sessions,
            VoidSignIns voidSignIns,
            @ConfigProperty(name = "quadrille.roles", defaultValue = "ingest,api,portal,admin") List<String> roles) {
        this.vertx = vertx;
        this.settings = settings;
        this.signIns = signIns;
        this.sessions = sessions;
        this.voidSignIns = voidSignIns;
        this.strangers = new Strangers(settings);
        this.wanted = roles.contains(ROLE);
    }

    @Override
    public boolean open() {
        return !wanted || deployment.isPresent();
    }

    /** The port, which the system may have chosen. */
    int port() {
        return port;
    }

    void start(@Observes StartupEvent event) {
        if (!wanted) {
            return;
        }
        int eventLoops = Math.min(MOST_EVENT_LOOPS, Runtime.getRuntime().availableProcessors());
        try {
            deployment = Optional.of(vertx.deployVerticle(
                            this::verticle, new DeploymentOptions().setInstances(settings.port() == 0 ? 1 : eventLoops))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join());
        } catch (CompletionException failure) {
            throw new IllegalStateException(
                    "MQTT cannot listen on %s:%d (quadrille.mqtt.host, quadrille.mqtt.port): %s"
                            .formatted(
                                    settings.host(),
                                    settings.port(),
                                    failure.getCause().getMessage()),
                    failure.getCause());
        }
        watching = voidSignIns.watch(sessions::tenants).subscribe().with(sessions::end);
        vertx.setPeriodic(SWEEP.toMillis(), sweep -> sessions.endSilent());
        LOG.infof("MQTT on %s:%d", settings.host(), port);
    }

    void stop(@Observes ShutdownEvent event) {
        deployment.ifPresent(id -> {
            deployment = Optional.empty();
            watching.cancel();
            sessions.endAll();
            vertx.undeploy(id).toCompletionStage().toCompletableFuture().join();
        });
    }

    private Verticle verticle() {
        return new AbstractVerticle() {
            @Override
            public void start(Promise<Void> started) {
                MqttServer.create(strangers.meeting(vertx), options())
                        .endpointHandler(endpoint -> {
                            strangers.introduced(endpoint);
                            signIns.connect(endpoint, context);
                        })
                        .exceptionHandler(rejected -> LOG.debug("a connection was refused before its sign-in"))
                        .listen()
                        .onSuccess(server -> port = server.actualPort())
                        .<Void>mapEmpty()
                        .onComplete(started);
            }
        };
    }

    /** No idle timeout here: it would take the name of the one that MQTT's keep-alive needs. */
    private MqttServerOptions options() {
        return new MqttServerOptions()
                .setHost(settings.host())
                .setPort(settings.port())
                .setMaxMessageSize(SignIns.PACKET_LIMIT)
                .setAutoClientId(false);
    }
}

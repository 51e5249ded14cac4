// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.quadrille.consent.ConsentSettings;
import io.quadrille.consent.engine.PolicyEngine.Policy;
import io.quadrille.consent.engine.PolicyEngine.UndecidedException;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Keeps a blocking policy engine off the event loop, and within bounds of time and number. */
@Startup
@ApplicationScoped
public class TimedPolicies {

    private static final Logger LOG = Logger.getLogger(TimedPolicies.class);
    private static final Duration LIMIT = Duration.ofMillis(500);
    private static final Duration PREPARATION = Duration.ofSeconds(20);
    private static final int WAITING = 1024;

    private final PolicyFiles files;
    private final PolicyEngine engine;
    private final ExecutorService threads;
    private final CompletableFuture<Void> prepared;

    @Inject
    TimedPolicies(ConsentSettings settings, PolicyFiles files, Instance<OpaServerPolicies> server) {
        this(engine(settings, files, server), files);
    }

    /** By that engine. */
    public TimedPolicies(PolicyEngine engine, PolicyFiles files) {
        this.files = files;
        this.engine = engine;
        this.threads = new ThreadPoolExecutor(
                engine.width(),
                engine.width(),
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().daemon().name("policy-", 0).factory());
        this.prepared = CompletableFuture.runAsync(() -> prepare(engine), threads);
    }

    /** Of the policies that answer. */
    public String revision() {
        return files.revision();
    }

    /** The answer, handed over on the caller's Vert.x context; fails if there is none that can be trusted, or none in time. */
    public Uni<JsonNode> answer(Policy policy, JsonNode question) {
        Context caller = Vertx.currentContext();
        Uni<JsonNode> answer = Uni.createFrom()
                .completionStage(prepared)
                .ifNoItem()
                .after(PREPARATION)
                .fail()
                .chain(() -> submit(policy, question));
        return caller == null ? answer : answer.emitOn(work -> caller.runOnContext(nothing -> work.run()));
    }

    /** Lets its threads go. */
    @PreDestroy
    public void stop() {
        threads.shutdownNow();
    }

    private Uni<JsonNode> submit(Policy policy, JsonNode question) {
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        Future<?> task = threads.submit(() -> evaluate(policy, question, answer));
        return Uni.createFrom()
                .completionStage(answer)
                .ifNoItem()
                .after(LIMIT)
                .fail()
                .onFailure(TimeoutException.class)
                .invoke(() -> task.cancel(true));
    }

    private void evaluate(Policy policy, JsonNode question, CompletableFuture<JsonNode> answer) {
        try {
            answer.complete(evaluate(policy, question));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            answer.completeExceptionally(stopped);
        } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError failure) {
            answer.completeExceptionally(failure);
        }
    }

    private JsonNode evaluate(Policy policy, JsonNode question)
            throws IOException, InterruptedException, UndecidedException {
        files.requireQuestion(policy, question);
        JsonNode answer = engine.answer(policy, question);
        files.requireAnswer(answer);
        return answer;
    }

    private static void prepare(PolicyEngine engine) {
        try {
            engine.prepare();
        } catch (IOException | RuntimeException broken) {
            LOG.errorf("Policies cannot be evaluated: %s", broken.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static PolicyEngine engine(
            ConsentSettings settings, PolicyFiles files, Instance<OpaServerPolicies> server) {
        return switch (settings.engine()) {
            case WASM ->
                new WasmPolicies(
                        files.compiled(), Math.max(2, Runtime.getRuntime().availableProcessors()));
            case SERVER -> server.get();
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.process;

import io.quadrille.launcher.home.Home;
import io.quadrille.launcher.home.LauncherException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** The children of one installation. The last one started is the first one ended; one that ends by itself is noticed. */
public final class Children {

    private static final Duration STEP = Duration.ofSeconds(5);

    private final Home home;
    private final Consumer<String> progress;
    private final Deque<Child> living = new ArrayDeque<>();
    private final AtomicReference<Child> firstDeath = new AtomicReference<>();
    private final Runnable onDeath;
    private boolean closed;

    /** @param onDeath called once when a child ends that nobody has asked to end */
    public Children(Home home, Consumer<String> progress, Runnable onDeath) {
        this.home = home;
        this.progress = progress;
        this.onDeath = onDeath;
    }

    /** Starts a child that is to live as long as the installation. */
    public Child start(Command command) {
        Child child = add(command);
        child.whenEndedByItself(() -> {
            if (firstDeath.compareAndSet(null, child)) {
                onDeath.run();
            }
        });
        return child;
    }

    /** Runs a child to its end, telling every five seconds that it still works; returns its exit status. */
    public int run(Command command, String doing) {
        progress.accept(doing);
        Child child = add(command);
        long seconds = 0;
        while (!child.endsWithin(STEP)) {
            seconds += STEP.toSeconds();
            progress.accept(doing + " (" + seconds + " s)");
        }
        synchronized (this) {
            living.remove(child);
        }
        return child.finished();
    }

    /** The child that ended by itself, if one has. */
    public Optional<Child> firstDeath() {
        return Optional.ofNullable(firstDeath.get());
    }

    /** Ends all that live, the last one first, and starts no more. Safe to call again. */
    public synchronized void stop() {
        closed = true;
        while (!living.isEmpty()) {
            Child child = living.pop();
            progress.accept("Stopping " + child.name());
            child.stop();
        }
    }

    private synchronized Child add(Command command) {
        if (closed) {
            throw new LauncherException("Stopped before everything had started.");
        }
        Child child = Child.start(command, home.run());
        living.push(child);
        return child;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.supervisor;

import io.quadrille.launcher.checkout.Checkout;
import io.quadrille.launcher.home.Addresses;
import io.quadrille.launcher.home.Home;
import io.quadrille.launcher.home.LauncherException;
import io.quadrille.launcher.home.Lock;
import io.quadrille.launcher.home.Mode;
import io.quadrille.launcher.home.Origin;
import io.quadrille.launcher.home.Ports;
import io.quadrille.launcher.home.Settings;
import io.quadrille.launcher.process.Child;
import io.quadrille.launcher.process.Children;
import io.quadrille.launcher.process.ProcessRecord;
import io.quadrille.launcher.process.Records;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** One installation, from the lock on its home to the last child's end. */
public final class Supervisor implements AutoCloseable {

    private final Home home;
    private final Mode mode;
    private final Consumer<String> progress;
    private final Lock lock;
    private final ProcessRecord self;
    private final Children children;
    private final CountDownLatch over = new CountDownLatch(1);
    private boolean closed;

    private Supervisor(Home home, Mode mode, Consumer<String> progress, Lock lock) {
        this.home = home;
        this.mode = mode;
        this.progress = progress;
        this.lock = lock;
        new Records(home.run()).end(progress);
        this.self = ProcessRecord.writeOwn(home.run(), Records.LAUNCHER);
        this.children = new Children(home, progress, over::countDown);
    }

    /** Takes the home for this process, and ends what a killed launcher left in it. */
    public static Supervisor of(Home home, Mode mode, Consumer<String> progress) {
        Lock lock = Lock.tryTake(home.lock())
                .orElseThrow(() -> new LauncherException("Quadrille already runs in " + home.folder()
                        + "; ./quadrille status shows it, ./quadrille down stops it."));
        return new Supervisor(home, mode, progress, lock);
    }

    /** Returns once everything is ready and {@code ready.json} says so; on any failure everything is stopped first. */
    public void start(OptionalInt askedOffset) {
        try {
            Settings settings = home.settings();
            Origin origin = new Origin(home);
            Ports ports = new Ports(settings, origin.offset(askedOffset));
            Addresses addresses = Addresses.of(settings, ports);
            origin.requireSame(addresses.publicUrl());
            new ReadyFile(home).remove();
            new Parts(home, Checkout.find(), ports, addresses, children, progress).start(mode, origin);
            new ReadyFile(home).write(ports, addresses, mode);
        } catch (RuntimeException failure) {
            RuntimeException cause = children.firstDeath()
                    .<RuntimeException>map(Supervisor::death)
                    .orElse(failure);
            close();
            throw cause;
        }
    }

    /** Waits until a child ends by itself (then everything is stopped and this throws), or until {@link #close} is called. */
    public void await() {
        try {
            over.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        boolean died = children.firstDeath().isPresent();
        close();
        if (died) {
            throw death(children.firstDeath().get());
        }
    }

    /** Ends everything, the platform first and the database last. Safe to call again, and from another thread. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        new ReadyFile(home).remove();
        children.stop();
        self.forget();
        lock.close();
        over.countDown();
    }

    private static LauncherException death(Child child) {
        return new LauncherException("The process " + child.name() + " ended unexpectedly, so everything was stopped; "
                + child.log() + " says why.");
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.quadrille.launcher.home.Folders;
import io.quadrille.launcher.home.Home;
import io.quadrille.launcher.home.Mode;
import io.quadrille.launcher.process.LastWill;
import io.quadrille.launcher.supervisor.ReadyFile;
import io.quadrille.launcher.supervisor.Running;
import io.quadrille.launcher.supervisor.Supervisor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A whole installation started from a test, exactly as {@code ./quadrille up} does it: PostgreSQL, Keycloak and the platform as
 * processes of their own. The platform is built first if its sources are younger than its jar. When this JVM is gone without having
 * closed it, even killed, everything is stopped all the same.
 */
public final class Installation implements AutoCloseable {

    private final Home home;
    private final Supervisor supervisor;
    private final LastWill lastWill;

    private Installation(Home home, Supervisor supervisor, LastWill lastWill) {
        this.home = home;
        this.supervisor = supervisor;
        this.lastWill = lastWill;
    }

    /**
     * Starts an empty installation and returns when it is ready (first start about 30 s, later ones about 10 s).
     *
     * @param folder the home, kept between starts; made if missing
     * @param portOffset shifts every port
     * @throws io.quadrille.launcher.home.LauncherException one sentence, if something is missing, taken or broken; everything
     *     started so far has been stopped then
     */
    public static Installation start(Path folder, int portOffset) {
        return start(folder, portOffset, Mode.PLAIN);
    }

    /** The same with the demo's brands, people, providers and devices, listed under {@code demo} in {@link #ready()}. */
    public static Installation startWithDemo(Path folder, int portOffset) {
        return start(folder, portOffset, Mode.DEMO);
    }

    /**
     * Removes what an earlier run has left: first its processes, then the home with all its data; nothing, if there is no such home.
     *
     * @throws io.quadrille.launcher.home.LauncherException one sentence, if somebody still uses the home
     */
    public static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        Home home = Home.at(folder);
        Supervisor.of(home, Mode.PLAIN, progress -> {}).close();
        Folders.delete(home.folder());
    }

    /** What {@code ready.json} says: addresses, the operator's sign-in, and in demo mode who may sign in. */
    public JsonNode ready() {
        return new ReadyFile(home).read();
    }

    /** The installation's folder. */
    public Path home() {
        return home.folder();
    }

    /** A secret of this installation, for example {@code database.quadrille_app} or {@code identity.platform}. */
    public String secret(String name) {
        return home.secrets().get(name);
    }

    /** The live processes by name: {@code postgresql}, {@code keycloak}, {@code platform}, for tests that kill one. */
    public Map<String, ProcessHandle> processes() {
        return new Running(home).processes();
    }

    /**
     * Waits until a process of the installation ends by itself.
     *
     * @throws io.quadrille.launcher.home.LauncherException naming the process and its log, once everything else has been stopped
     */
    public void await() {
        supervisor.await();
    }

    /** Stops everything in order; the data stays. */
    @Override
    public void close() {
        supervisor.close();
        lastWill.close();
    }

    private static Installation start(Path folder, int portOffset, Mode mode) {
        Home home = Home.at(folder);
        Supervisor supervisor = Supervisor.of(home, mode, progress -> {});
        LastWill lastWill = LastWill.toStop(home);
        try {
            supervisor.start(OptionalInt.of(portOffset));
            return new Installation(home, supervisor, lastWill);
        } catch (RuntimeException failure) {
            lastWill.close();
            throw failure;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.home;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.Set;

/** The ports of one installation: the usual ones (or those set), all shifted by one offset. */
public record Ports(Settings settings, int offset) {

    /** One listening place: whose it is, the setting that moves it, and where it stands by default. */
    public enum Door {
        HTTP("the portal, admin and API", "quadrille.http.port", 8080),
        MANAGEMENT("health and metrics", "quadrille.management.port", 9000),
        MQTT("devices (MQTT)", "quadrille.mqtt.port", 1883),
        KEYCLOAK("Keycloak", "quadrille.identity.port", 8180),
        POSTGRESQL("PostgreSQL", "quadrille.database.port", 15432);

        private final String purpose;
        private final String setting;
        private final int usual;

        Door(String purpose, String setting, int usual) {
            this.purpose = purpose;
            this.setting = setting;
            this.usual = usual;
        }
    }

    private static final int HIGHEST = 65_535;

    /** The bad ports of the Fetch standard that an ordinary user may listen on; browsers open nothing there. */
    private static final Set<Integer> REFUSED_BY_BROWSERS = Set.of(
            1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697,
            10080);

    public int of(Door door) {
        int port = settings.get(door.setting).map(text -> number(door, text)).orElse(door.usual) + offset;
        if (port < 1 || port > HIGHEST) {
            throw new LauncherException("Port " + port + " for " + door.purpose + " does not exist; choose another "
                    + door.setting + " or --port-offset.");
        }
        if (REFUSED_BY_BROWSERS.contains(port) && isForBrowsers(door)) {
            throw new LauncherException("Browsers refuse port " + port + " for " + door.purpose + "; choose another "
                    + door.setting + " or --port-offset.");
        }
        return port;
    }

    /** Stops with one sentence if something already listens behind one of these doors. */
    public void requireFree(Door... doors) {
        Arrays.stream(doors).forEach(door -> requireFree(door, of(door)));
    }

    public static void requireFree(Door door, int port) {
        if (isTaken(port)) {
            throw new LauncherException("Port " + port + " for " + door.purpose
                    + " is already taken; stop what listens there, set " + door.setting
                    + ", or shift every port with --port-offset N.");
        }
    }

    /** Behind a public address of its own the platform's port is the proxy's matter. */
    private boolean isForBrowsers(Door door) {
        return switch (door) {
            case HTTP -> settings.get(Addresses.PUBLIC_URL).isEmpty();
            case KEYCLOAK -> true;
            default -> false;
        };
    }

    private static boolean isTaken(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException taken) {
            return true;
        }
    }

    private static int number(Door door, String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException notNumber) {
            throw new LauncherException("The setting " + door.setting + " must be a number, not \"" + text + "\".");
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.outgoing;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import inet.ipaddr.IPAddressString;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/** Which numbers lead to the public internet, by IANA's registries of special-purpose addresses (RFC 6890). */
final class PublicAddresses {

    private static final IPAddressGenerator READER = new IPAddressGenerator();

    /** All of IPv6 that is given out; what maps, embeds or translates IPv4 lies outside or is named below. */
    private static final IPAddress GLOBAL_UNICAST = block("2000::/3");

    private static final List<IPAddress> SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.31.196.0/24",
                    "192.52.193.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "192.175.48.0/24",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "2620:4f:8000::/48",
                    "3fff::/20")
            .map(PublicAddresses::block)
            .toList();

    private PublicAddresses() {}

    static boolean contain(InetAddress number) {
        IPAddress address = READER.from(number);
        return (address.isIPv4() || GLOBAL_UNICAST.contains(address))
                && SPECIAL.stream().noneMatch(block -> block.contains(address));
    }

    private static IPAddress block(String text) {
        return new IPAddressString(text).getAddress();
    }
}

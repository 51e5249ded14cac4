// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.outgoing;

import io.smallrye.mutiny.Uni;
import java.net.InetAddress;
import java.util.List;

/** Where names lead. */
interface Names {

    /** The numbers of a host, at least one; fails with {@link java.net.UnknownHostException} if there is none. */
    Uni<List<InetAddress>> of(String host);
}

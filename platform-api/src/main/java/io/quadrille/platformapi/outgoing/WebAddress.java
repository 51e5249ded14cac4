// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.outgoing;

/**
 * An address that may be called, by the name of its host.
 *
 * @param secure whether the connection is encrypted
 * @param trusted whether the operator has named the host, so that it may lead anywhere
 * @param host its full name, in lower case
 * @param port its port
 * @param path what is asked of it, with the query
 */
public record WebAddress(boolean secure, boolean trusted, String host, int port, String path) {}

// SPDX-License-Identifier: Apache-2.0
/** The channel between the devices' sockets and the database, with its acknowledgements. */
package io.quadrille.ingestion.delivery;

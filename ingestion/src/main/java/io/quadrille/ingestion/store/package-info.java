// SPDX-License-Identifier: Apache-2.0
/** Makes what devices sent durable: one transaction per batch, and only then an acknowledgement. */
package io.quadrille.ingestion.store;

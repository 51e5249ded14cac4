// SPDX-License-Identifier: Apache-2.0
/** Turns the bytes that a device sent into readings of its model, or into the reason why not. */
package io.quadrille.ingestion.decode;

// SPDX-License-Identifier: Apache-2.0
/** Reads stored readings back, always bounded by tenant, device, stream and time. */
package io.quadrille.ingestion.read;
